import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { Fault, Waiting } from '../parts/states.tsx';
import { CareForm } from './care-form.tsx';
import { Decisions } from './decisions.tsx';
import type { TabProps } from './page.tsx';
import { ToldList } from './told-list.tsx';
import './kept.css';

/** Who looks after the accord, what has been decided about its deadlines, and who was told of them. */
export function CareTab({ held, posed }: TabProps): ReactNode {
  const { id } = held;
  const [begun, setBegun] = useState(0);
  const { answer: care, fault } = useAnswer(`accord/${id}/care-version`, async () => {
    const { body, headers } = await api.getCare({ id });
    return { care: body, tag: headers.get('etag') ?? '*' };
  });
  if (fault !== undefined && !care) return <Fault fault={fault} />;
  if (!care) return <Waiting />;
  return (
    <div className="care">
      <CareForm
        key={begun}
        id={id}
        care={care.care}
        tag={care.tag}
        accord={posed.accord}
        onAnew={() => setBegun(begun + 1)}
      />
      <Decisions id={id} posed={posed} care={care.care} />
      <ToldList id={id} accord={posed.accord} />
    </div>
  );
}

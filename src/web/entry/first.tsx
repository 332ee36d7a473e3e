import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { outdate } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { may, useMe } from '../me.ts';
import { useDoing } from '../parts/doing.ts';
import { Fault } from '../parts/states.tsx';
import { go, Link, useTitle } from '../router.tsx';
import './entry.css';

// The example is a file of this build, like a picture: it is no data of the register, so it needs no route, no right and no second copy, and it comes in by
// the same door as every other accord.
const example = new URL('../../../examples/gsomia.accord.yaml', import.meta.url);

/** The day of the article: the last day of Tokyo's notice, and any day under Seoul's reading. */
const story = '/accords/gsomia?on=2020-08-24&known=2020-08-24';

/** What a register without accords shows: what this is, and three ways to begin. */
export function First(): ReactNode {
  const { t } = useLanguage();
  const { answer: me } = useMe();
  const { busy, fault, run } = useDoing();
  useTitle(t('entry.welcome'));
  const take = (): void =>
    void run(async () => {
      const reply = await fetch(example);
      if (!reply.ok) throw new Error(`${reply.status} ${reply.statusText}`);
      await api.createAccord(await reply.text(), { contentType: 'application/yaml' });
      outdate('accords', 'deadlines', 'statuses', 'changes');
      go(story);
    });
  if (me && !may(me, 'recorder'))
    return (
      <main className="first-run">
        <h1>{t('entry.welcome')}</h1>
        <p className="says">{t('entry.tacit-is')}</p>
        <p>{t('entry.nothing-to-read')}</p>
      </main>
    );
  return (
    <main className="first-run">
      <h1>{t('entry.welcome')}</h1>
      <p className="says">{t('entry.tacit-is')}</p>
      <p>{t('entry.empty')}</p>
      <ul className="ways">
        <li>
          <h2>{t('entry.example')}</h2>
          <p>{t('entry.example-says')}</p>
          <button type="button" className="first" onClick={take} aria-disabled={busy}>
            {t('entry.example-take')}
          </button>
        </li>
        <li>
          <h2>{t('entry.import')}</h2>
          <p>{t('entry.import-says')}</p>
          <Link to="/accords/import" className="go">
            {t('entry.import-go')}
          </Link>
        </li>
        <li>
          <h2>{t('entry.read')}</h2>
          <p>{t('entry.read-says')}</p>
          <Link to="/reader" className="go">
            {t('entry.read-go')}
          </Link>
        </li>
      </ul>
      {fault !== undefined && <Fault fault={fault} />}
    </main>
  );
}

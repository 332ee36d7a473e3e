import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { questionFor, questions } from '../../src/service/ask.ts';
import { registerOver } from '../../src/service/register.ts';
import { everyStore, newStore } from './stores.ts';

const gsomia = readFileSync(join(import.meta.dirname, '../../examples/gsomia.accord.yaml'), 'utf8');

describe.each(everyStore)('a register on $name', ({ address }) => {
  test('an accord that was taken in is answered as its file is', async () => {
    const register = registerOver(await newStore(address));
    const put = await register.write(system, putAccord(register, gsomia));
    expect(put).toMatchObject({ id: 'gsomia', outcome: 'created' });
    const { question } = await questionFor(register, system, 'gsomia', { on: '2020-08-24', known: '2020-08-24' });
    const { accord } = parseAccord(gsomia, 'gsomia');
    expect(questions.status(question)).toEqual(questions.status({ ...question, accord: accord! }));
    expect(await register.write(system, putAccord(register, gsomia))).toMatchObject({ outcome: 'unchanged' });
    await register.close();
  });

  test('acts that are recorded at once are all there, in order', async () => {
    const register = registerOver(await newStore(address));
    await register.write(system, putAccord(register, gsomia));
    const many = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        register.write(
          system,
          recordAct(register, 'gsomia', { id: `s-${i}`, date: '2024-01-01', act: 'statement', by: ['KR'], says: 'x' }),
        ),
      ),
    );
    const first = many[0]!.version;
    expect(many.map(({ version }) => version)).toEqual(many.map((_, i) => first + i));
    const again = registerOver(register.store);
    const { held } = await questionFor(again, system, 'gsomia', {});
    expect(held.record.slice(-100).map(({ id }) => id)).toEqual(many.map((_, i) => `s-${i}`));
    await register.close();
  });
});

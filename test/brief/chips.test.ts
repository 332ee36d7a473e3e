import { describe, expect, test } from 'vitest';
import { chipOf } from '../../src/brief/index.ts';
import type { ExitAnswer, View } from '../../src/engine/index.ts';
import { statusOf } from './ask.ts';
import { en, ja, ko } from './catalogues.ts';

const on = '2020-08-24';
const never = { anyOf: ['2020-11-22', null], earliest: '2020-11-22', latest: null };

function view(rest: Partial<View>): View {
  return {
    position: 'text',
    party: 'A',
    state: 'in-force',
    spell: { number: 1, first: '2016-11-23' },
    notice: { state: 'none', act: null, lastDayIn: null },
    notices: [],
    term: null,
    lastDay: null,
    notifyBy: null,
    exits: [],
    survives: [],
    because: [],
    ...rest,
  };
}

const exit = (ifNoticeOn: string | null): ExitAnswer => ({
  exit: 'out',
  by: 'A',
  ifNoticeOn,
  lastDayIn: ifNoticeOn,
  safeBy: null,
  because: [],
});
const survives = (until: string | null): View['survives'] => [
  { what: 'secrecy', from: '2020-01-01', until, clause: null },
];
const notice = (state: View['notice']['state']): View['notice'] => ({ state, act: 'note', lastDayIn: null });

describe('the chip of a status', () => {
  test.each<[string, Partial<View>, string]>([
    ['in force without any way out', {}, 'In force'],
    ['with a way out that can be used today', { exits: [exit(on)] }, 'Notice open'],
    ['with ways out that cannot be used today', { exits: [exit('2021-01-01'), exit(null)] }, 'Locked in'],
    ['thirty days before the deadline', { notifyBy: '2020-09-23', exits: [exit(on)] }, 'Closing (30 d)'],
    ['thirty-one days before the deadline', { notifyBy: '2020-09-24', exits: [exit(on)] }, 'Notice open'],
    ['on the last day of notice', { notifyBy: on, exits: [exit(on)] }, 'Closing (last day)'],
    ['with a notice running', { notice: notice('pending'), lastDay: '2020-11-22' }, 'Notice given'],
    ['with a notice suspended', { notice: notice('suspended') }, 'Notice suspended'],
    ['with an end set by the text itself', { lastDay: '2020-11-22' }, 'Ends on 22 November 2020'],
    ['after the party left', { state: 'left' }, 'Left'],
    ['after the end', { state: 'ended' }, 'Ended'],
    ['after the end with duties without end', { state: 'ended', survives: survives(null) }, 'Duties remain'],
    ['after the end with duties to this very day', { state: 'ended', survives: survives(on) }, 'Duties remain'],
    ['after the end with duties that are over', { state: 'ended', survives: survives('2020-08-23') }, 'Ended'],
    ['with an unknown state', { state: 'unknown' }, 'Unknown'],
    ['with an end that is open', { lastDay: never }, 'Unknown'],
    ['with a notice of which more is possible', { notice: notice({ anyOf: ['pending', 'suspended'] }) }, 'Unknown'],
    ['with a deadline that is open', { notifyBy: never }, 'Unknown'],
    ['suspended in operation', { state: 'suspended' }, 'Suspended'],
    ['before entry into force', { state: 'not-in-force' }, 'Not in force'],
    ['applied provisionally', { state: 'provisional' }, 'Applied provisionally'],
  ])('%s', (_what, rest, text) => {
    expect(chipOf(view(rest), [], on, en).text).toBe(text);
  });

  test('is disputed where readings differ on a field that matters, for the same party', () => {
    const differ = [{ field: 'notifyBy', from: '2019-11-22', party: 'A', between: ['a', 'b'], values: {} }];
    expect(chipOf(view({}), differ, on, en).key).toBe('disputed');
    expect(chipOf(view({ party: 'B' }), differ, on, en).key).toBe('in-force');
    expect(chipOf(view({}), [{ ...differ[0]!, field: 'exits' }], on, en).key).toBe('in-force');
  });

  test('carries its text in the language asked for', () => {
    const closing = view({ notifyBy: '2020-08-31', exits: [exit(on)] });
    expect(chipOf(closing, [], on, ja).text).toBe('期限間近（あと7日）');
    expect(chipOf(closing, [], on, ko).text).toBe('기한 임박(7일 남음)');
  });

  test('of GSOMIA on 24 August 2020 is the last day for Tokyo and a suspended notice for Seoul', () => {
    const { views } = statusOf({ file: 'gsomia', on });
    expect(views.map((one) => chipOf(one, [], on, en).key)).toEqual(['notice-suspended', 'closing']);
  });
});

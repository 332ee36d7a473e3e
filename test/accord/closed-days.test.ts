import { describe, expect, test } from 'vitest';
import { findingsOf } from './examine.ts';

interface Parts {
  readonly kind?: string;
  readonly parties?: string;
  readonly calendar?: string;
  readonly by?: string;
  readonly channel?: string;
  readonly start?: string;
}

/** What is said of deadlines on days on which nobody is at a desk, examined on 1 January 2026. */
function closed({ kind = 'bilateral', parties = 'JP, KR', calendar, by = 'any', channel, start }: Parts): string[] {
  const text = [
    'accord: closed',
    `kind: ${kind}`,
    `parties: {${parties
      .split(', ')
      .map((code) => `${code}: {}`)
      .join(', ')}}`,
    `counting: {convention: common, effect: next-day${calendar ? `, calendar: ${calendar}` : ''}}`,
    'terms:',
    '  duration: {for: 1 year}',
    '  renewal: {tacit: true, for: 1 year}',
    `  exits:\n    - {id: leave, by: ${by}, notice: 90 days, ends: end-of-term${channel ? `, channel: ${channel}` : ''}}`,
    // With terms from 4 August the notice is due on 5 May: Children's Day in Japan and in Korea, a Tuesday in 2026.
    `record:\n  - {id: start, date: ${start ?? '2025-08-04'}, act: entry-into-force}`,
  ].join('\n');
  return findingsOf(`${text}\n`)
    .filter(({ code }) => code === 'calendar/deadline-on-holiday')
    .map(({ message }) => message);
}

describe('a deadline on a day on which the channel is closed', () => {
  test('is told for the states that are parties of a bilateral accord, the first one with its reason', () => {
    const told = closed({});
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('2026-05-05');
    expect(told[0]).toContain('a holiday in JP and KR');
  });

  test('is told for the calendars that are named, and then for no other', () => {
    // 15 August is a holiday in Korea alone: a Saturday in 2026, a Sunday in 2027, a Tuesday in 2028.
    const liberation = { start: '2025-11-14' };
    expect(closed({ ...liberation, calendar: 'KR' })[0]).toMatch(
      /2026-08-15 .* is a Saturday.* Closed as well: 2027-08-15 \(a Sunday\), 2028-08-15 \(a holiday in KR\)\.$/,
    );
    expect(closed({ ...liberation, calendar: 'JP' })[0]).toMatch(/Closed as well: 2027-08-15 \(a Sunday\)\.$/);
    expect(closed({ calendar: 'US' })[0] ?? '').not.toContain('2026-05-05');
  });

  test('is the matter of each party of its own in a multilateral accord', () => {
    const club = { kind: 'multilateral', parties: 'A, KR, FR' };
    expect(closed(club)[0]).toContain('2026-05-05');
    expect(closed(club)[0]).toContain('a holiday in KR');
    expect(closed({ ...club, by: 'A' })).toEqual([]);
    expect(closed({ ...club, by: 'FR' })[0] ?? '').not.toContain('2026-05-05');
  });

  test('is nobody’s matter in a contract, whose codes name no states, unless it names a calendar', () => {
    expect(closed({ kind: 'contract' })).toEqual([]);
    expect(closed({ kind: 'contract', calendar: 'KR' })).toHaveLength(1);
  });

  test('does not matter where the channel is always open', () => {
    expect(closed({ channel: 'e-mail' })).toEqual([]);
    expect(closed({ channel: 'diplomatic' })).toHaveLength(1);
  });
});

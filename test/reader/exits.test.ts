import { describe, expect, test } from 'vitest';
import { english } from '../../src/base/index.ts';
import { exitFacts } from '../../src/reader/agreement/exits.ts';
import { silencesOf } from '../../src/reader/agreement/silences.ts';
import type { Field } from '../../src/reader/fact.ts';
import { foundIn } from '../../src/reader/found.ts';
import { agreementGrammar } from '../../src/reader/grammar/index.ts';
import { paperOf } from '../../src/reader/paper.ts';

const factsIn = (text: string) => exitFacts(foundIn(paperOf(text), agreementGrammar), []);

/** The values of a field, each once. */
const valuesOf = (field: Field, text: string): readonly (string | null)[] => [
  ...new Set(
    factsIn(text)
      .filter((fact) => fact.field === field)
      .map((fact) => fact.value),
  ),
];

test('every quote is the text at its place', () => {
  const text =
    'Notices shall be in writing. Either party may terminate this Agreement at any time upon ten days notice. Section 3 survives.';
  const facts = factsIn(text);
  expect(facts.length).toBeGreaterThan(2);
  for (const { quote, start, end } of facts) expect(text.slice(start, end)).toBe(quote);
});

describe('the right to end a contract without a reason', () => {
  const convenience = (text: string): readonly (string | null)[] => valuesOf('convenience', text);

  test.each([
    ['Either party may terminate this Agreement at any time upon sixty (60) days written notice.', 'P60D'],
    ['Orel may, in its sole discretion, cancel this Supply Agreement by giving three months notice to Tamm.', 'P3M'],
    ['This Agreement may be terminated by Orel for any reason or no reason.', null],
    ['The Customer may terminate this Agreement for convenience, including if its needs change.', null],
    ['The engagement of the Consultant is terminable at will; this Agreement may be terminated at will.', null],
    ['It shall remain in force until terminated by either party on ninety days notice.', 'P90D'],
    [
      'This Agreement may be terminated: (i) for breach of Section 2; (ii) by Orel upon thirty days written notice.',
      'P30D',
    ],
    ['If either party wishes to terminate this Agreement, it shall give sixty days notice.', 'P60D'],
    [
      'It may be ended: this Agreement may be terminated by mutual consent or by either party upon ten days notice.',
      'P10D',
    ],
    [
      'Either party may terminate this Agreement upon thirty days notice, or immediately upon a material breach.',
      'P30D',
    ],
    ['The term of this Agreement shall end thirty days after written notice from one party to the other.', 'P30D'],
  ])('is there in: %s', (text, value) => {
    expect(convenience(text)[0]).toBe(value);
  });

  test.each([
    'Either party may terminate this Agreement upon thirty days notice if the other fails to pay.',
    'In the event of a change of control, Orel may terminate this Agreement at any time by written notice.',
    'Orel may terminate this Agreement upon notice following a material breach by Tamm.',
    'The parties may terminate this Agreement at any time by mutual consent.',
    'This licence may not be terminated for any reason.',
    'Upon termination of this Agreement for any reason, all copies shall be returned.',
    'This Agreement shall be renewed for one further year unless terminated by either party upon sixty days notice.',
    'Either party may terminate this Agreement by notice given at least sixty days before the end of the current term.',
    'Tamm may cancel any purchase order upon two days notice.',
    'This Agreement may be terminated: (i) for breach; (ii) upon notice of insolvency of the other party.',
  ])('is not there in: %s', (text) => {
    expect(convenience(text)).toEqual([]);
  });

  test('is read from the items of a list that stand in paragraphs of their own', () => {
    const text =
      'This Agreement may be terminated:\n\n(a) by Orel, if Tamm is insolvent;\n\n(b) by Tamm upon sixty days notice.\n';
    expect(convenience(text)).toEqual(['P60D']);
  });
});

describe('the right to leave a treaty', () => {
  const preamble = 'The Contracting Parties have agreed. Each Contracting Party shall use diplomatic channels. ';
  const denunciation = (text: string): readonly (string | null)[] => valuesOf('denunciation', preamble + text);

  test.each([
    ['Any Contracting Party may at any time denounce this Convention upon six months notice.', 'P6M'],
    [
      'Either Contracting Party may denounce it in writing. The denunciation shall take effect one year after its receipt.',
      'P1Y',
    ],
    ['It shall remain in force until terminated by either Party giving twelve months written notice.', 'P12M'],
    ['A Party may cease to apply it if it informs the other ten months before the day on which it does so.', 'P10M'],
  ])('takes the notice that the text names: %s', (text, value) => {
    expect(denunciation(text)).toEqual([value]);
  });

  test('is not the notice that stops a renewal', () => {
    expect(
      denunciation(
        'It is renewed unless either Party denounces it six months notice being given before the end of the period.',
      ),
    ).toEqual([]);
  });

  test('is told as a denunciation alone', () => {
    const text = `${preamble}Either Contracting Party may terminate this Agreement at any time upon six months notice.`;
    expect(valuesOf('convenience', text)).toEqual([]);
    expect(valuesOf('denunciation', text)).toEqual(['P6M']);
  });

  test('belongs to states: a contract has none', () => {
    expect(valuesOf('denunciation', 'Orel may terminate this Agreement at any time upon six months notice.')).toEqual(
      [],
    );
  });
});

describe('what outlasts an agreement', () => {
  test.each([
    ['The duties of secrecy shall survive the termination of this Agreement.', null],
    ['Section 7 shall survive for a period of three years.', 'P3Y'],
    ['The duty of secrecy shall continue for five years after termination of this Agreement.', 'P5Y'],
    ['The obligations of the Recipient shall continue indefinitely.', 'indefinite'],
    ['Notwithstanding the return of the papers, the Recipient will continue to be bound by its duties.', null],
    ['The information shall be kept in confidence for two years from the date of its disclosure.', 'P2Y'],
    ['Termination shall not relieve a party of its obligations under Section 4.', null],
  ])('is found in: %s', (text, value) => {
    expect(valuesOf('survival', text)).toContain(value);
  });

  test.each([
    'Upon the merger the Buyer shall be the surviving corporation.',
    'The Recipient shall confirm in writing what is confidential within thirty days after disclosure.',
    'Papers are returned within ten days after termination.',
    'This Agreement remains in force for five years.',
  ])('is not found in: %s', (text) => {
    expect(valuesOf('survival', text)).toEqual([]);
  });
});

test('what outlasts an agreement is told with its scope', () => {
  const scope = (text: string): readonly string[] => [...new Set(factsIn(text).flatMap((fact) => fact.how.slice(1)))];
  expect(scope('Sections 3 and 4 shall survive the termination.')).toEqual(['the parts that the sentence names']);
  expect(scope('The duty of secrecy shall survive the termination.')).toEqual(['secrecy']);
});

describe('a time in which nobody may leave', () => {
  test.each([
    ['Neither party may terminate this Agreement before 1 January 2024.', '2024-01-01'],
    ['This Agreement may not be denounced within the first three years after its entry into force.', 'P3Y'],
    ['After the expiry of the first two years, either Party may denounce it.', 'P2Y'],
    ['No notice of termination shall be given prior to 31 March 2022.', '2022-03-31'],
  ])('has its day or its length: %s', (text, value) => {
    expect(valuesOf('lock-in', text)).toEqual([value]);
  });

  test('is not the length of a notice', () => {
    expect(valuesOf('lock-in', 'This Agreement may be terminated at any time after giving ten days notice.')).toEqual(
      [],
    );
  });
});

describe('a notice', () => {
  test.each([
    ['Notices shall be in writing and sent by registered mail.', ['written', 'registered-letter']],
    ['Notice may be given by e-mail or by facsimile.', ['e-mail', 'fax']],
    ['Notices shall be in writing and shall not be given by e-mail.', ['written']],
    ['Either Government may end it by a note verbale.', ['diplomatic-note']],
  ])('has the form that the text names: %s', (text, values) => {
    expect(valuesOf('form', text)).toEqual(values);
  });

  test.each([
    ['It shall be notified through diplomatic channels.', ['diplomatic']],
    ['Notices are sent by overnight courier or delivered by hand.', ['courier', 'by-hand']],
    ['They are sent by first class mail, postage prepaid.', ['post']],
  ])('goes by the way that the text names: %s', (text, values) => {
    expect(valuesOf('channel', text)).toEqual(values);
  });

  test.each([
    ['Denunciation is made by notification addressed to the Depositary.', ['the Depositary']],
    ['Orel GmbH\nAttention: General Counsel\n12 Harbour Road', ['General Counsel']],
    [
      'All notices shall be sent to the other party at the address first written above.',
      ['at the address first written above'],
    ],
  ])('goes to whom the text names: %s', (text, values) => {
    expect(valuesOf('addressee', text)).toEqual(values);
  });

  test.each([
    ['It takes effect six months after the receipt of the notification.', 'receipt'],
    ['Notices are deemed received three days after mailing.', 'sending'],
    ['It enters into force thirty days after the date of the later notification.', 'date'],
  ])('counts from the day that the text names: %s', (text, value) => {
    expect(valuesOf('counts-from', text)).toEqual([value]);
  });

  test('that is deemed given upon receipt or some days after mailing is for a person to look at', () => {
    const facts = factsIn('Notices are deemed given upon receipt or, if earlier, three days after mailing.');
    expect(facts.filter((fact) => fact.field === 'counts-from' && fact.review).map((fact) => fact.value)).toEqual([
      'receipt',
    ]);
  });

  test.each([
    ['References to days shall mean calendar days.', 'calendar-days'],
    ['Either party may end it upon ten business days notice.', 'business-days'],
    ['It may be ended by giving thirty clear days notice.', 'clear-days'],
    ['If the last day falls on a Sunday, the period ends on the next business day.', 'next-business-day'],
    ['The period is counted excluding the day of receipt of the notice.', 'first-day-not-counted'],
  ])('is counted as the text says: %s', (text, value) => {
    expect(valuesOf('counting', text)).toEqual([value]);
  });
});

describe('a condition', () => {
  test.each([
    ['This Treaty is subject to ratification.', 'ratification'],
    ['The renewal of this Agreement is subject to the approval of the board.', 'approval'],
    [
      'It enters into force when both have notified each other of the completion of their internal procedures.',
      'internal-procedures',
    ],
    ['This Agreement shall enter into force on the date of the later notification.', 'notifications'],
    ['This Agreement shall not become effective until the Closing has taken place.', 'precedent'],
  ])('is told by its kind: %s', (text, value) => {
    expect(valuesOf('condition', text)).toEqual([value]);
  });

  test('of a single act under the agreement is none of the agreement', () => {
    expect(valuesOf('condition', 'The use of the logo is subject to the approval of Orel.')).toEqual([]);
  });
});

describe('an agreement that hangs on another', () => {
  test.each([
    ['This Addendum shall automatically terminate upon the expiration of the Master Agreement.', 'Master Agreement'],
    ['It shall remain in force so long as the Framework Agreement is in force.', 'Framework Agreement'],
    ['This Agreement shall automatically terminate if the Supply Agreement is terminated.', 'Supply Agreement'],
    ['If the Licence Agreement is terminated, this Agreement shall terminate as well.', 'Licence Agreement'],
  ])('names it: %s', (text, value) => {
    expect(valuesOf('depends-on', text)).toEqual([value]);
  });

  test('is not one whose licences end with itself', () => {
    expect(valuesOf('depends-on', 'All licences terminate upon the termination of this Agreement.')).toEqual([]);
  });
});

describe('an amendment', () => {
  test('names what it amends, and what it changes', () => {
    const text =
      'Second Amendment to the Hosting Agreement dated as of March 1, 2015. Section 4.2 is hereby deleted and replaced as follows. The term is hereby extended until December 31, 2022.';
    expect(valuesOf('amendment', text)).toEqual(['Hosting Agreement, 2015-03-01', 'term: 2022-12-31', 'part: 4.2']);
  });

  test('is none where a text only says how it may be amended', () => {
    expect(
      valuesOf('amendment', 'This Agreement may be amended in writing. Section 4 may be modified by consent.'),
    ).toEqual([]);
  });
});

describe('a silence', () => {
  const silentOn = (text: string): readonly string[] => {
    const found = foundIn(paperOf(text), agreementGrammar);
    return silencesOf(found, exitFacts(found, [])).map(({ says }) => english(says));
  };

  test('is a result: what the text does not say is said', () => {
    expect(silentOn('Orel delivers timber to Tamm.')).toEqual([
      'The text says nothing on how long it runs.',
      'The text says nothing on renewal.',
      'The text says nothing on ending it by notice.',
      'The text says nothing on the form of a notice.',
      'The text says nothing on whom a notice goes to.',
      'The text says nothing on the day from which a notice counts.',
      'The text says nothing on how days are counted.',
      'The text says nothing on what outlasts its end.',
      'The text says nothing on the law that governs it.',
    ]);
  });

  test('ends where the text speaks', () => {
    const silent = silentOn(
      'Either party may terminate this Agreement at any time upon ten business days written notice.',
    );
    expect(silent).not.toContain('The text says nothing on ending it by notice.');
    expect(silent).not.toContain('The text says nothing on the form of a notice.');
    expect(silent).not.toContain('The text says nothing on how days are counted.');
  });

  test('of a treaty on its law is none', () => {
    const treaty = 'The Contracting Parties agree. Each Contracting Party may denounce it.';
    expect(silentOn(treaty)).not.toContain('The text says nothing on the law that governs it.');
  });
});

import { describe, expect, test } from 'vitest';
import { parseDateSpan } from '../../src/calendar/index.ts';
import { type Report, reportOf } from '../../src/reader/news/index.ts';

const read = (text: string, publishedOn?: string): Report =>
  reportOf({ name: 'note.txt', text, media: 'txt', places: [], remarks: [], ...(publishedOn ? { publishedOn } : {}) });

/** The acts in short: what, who, when; `?` where a person should look. */
const told = (text: string, publishedOn = '2020-08-18'): readonly string[] =>
  read(text, publishedOn).acts.map(
    ({ act, byCode, by, on, review }) => `${act} ${byCode ?? by ?? '-'} ${on ?? '-'}${review ? ' ?' : ''}`,
  );

const pact = 'The Arandia Accord binds both countries. ';

describe('what a report tells as done', () => {
  test.each([
    [
      'Norway gave its notice in late August of last year, saying that it would drop the accord.',
      ['notice NO 2019-08-21/2019-08-31'],
    ],
    ['Oslo notified Stockholm on Monday of its decision to end the accord.', ['notice NO 2020-08-17']],
    [
      'Norway formally notified the depositary on Aug. 3 that it would withdraw from the accord.',
      ['notice NO 2020-08-03'],
    ],
    ['Notice of withdrawal was given by Norway on July 1.', ['notice NO 2020-07-01']],
    ['Norway deposited its instrument of ratification in June.', ['ratification NO 2020-06']],
    ['The Norwegian government triggered Article 50 of the accord on Wednesday.', ['notice NO 2020-08-12 ?']],
    ['Norway suspended its obligations under the accord on Feb. 2.', ['suspension-of-operation NO 2020-02-02']],
    ['Norway suspended the accord on Feb. 2.', ['suspension-of-operation NO 2020-02-02']],
    ['The accord entered into force on June 1, 1988.', ['entry-into-force - 1988-06-01']],
    ['Norway and Sweden signed the accord in May 2016.', ['signature Norway and Sweden 2016-05']],
    ['Norway ratified the accord two days ago.', ['ratification NO 2020-08-16']],
    ['Norway acceded to the accord in 2014.', ['accession NO 2014']],
    ['Norway and Sweden agreed to extend the accord for five years.', ['agreed-extension Norway and Sweden - ?']],
    ['Norway imposed tariffs on Swedish steel last week.', ['measure NO 2020-08-10/2020-08-16']],
    ['The tribunal ruled on Friday that the notice was valid.', ['ruling tribunal 2020-08-14']],
    ['Norway decided to leave the accord.', ['announcement NO -']],
    ['Norway announced its withdrawal from the accord on Thursday.', ['announcement NO 2020-08-13']],
    ['Norway said on Sunday it would pull out of the accord.', ['announcement NO 2020-08-16']],
    ['Norway decided not to renew the accord.', ['announcement NO -']],
    [
      'The notice was suspended in June and revoked on Aug. 3.',
      ['suspension-of-notice - 2020-06 ?', 'revocation - 2020-08-03 ?'],
    ],
    [
      'Norway on June 14 suspended for a third time the termination of the accord.',
      ['extension-of-suspension NO 2020-06-14 ?'],
    ],
    ['Norway notified Sweden that it was withdrawing its decision to end the accord.', ['revocation NO - ?']],
    ['Sweden received notice of withdrawal from Norway on Monday.', ['notice NO 2020-08-17']],
    [
      'France, Germany and Poland notified the depositary of their withdrawal last year.',
      ['notice France, Germany and Poland 2019'],
    ],
    ['Sweden removed Norway from its white list of trusted partners on Aug. 2 last year.', ['measure SE 2019-08-02']],
  ])('%s', (text, acts) => {
    expect(told(pact + text)).toEqual(acts);
  });

  test('a notice, its suspension, a longer suspension and the end of both work on each other', () => {
    const { acts } = read(
      `${pact}Norway gave notice of withdrawal on Feb. 11. It suspended the notice on June 1 for six months. Oslo extended the suspension in July. On Aug. 3 Norway revoked the notice.`,
      '2020-08-18',
    );
    expect(acts.map(({ act, of }) => [act, of])).toEqual([
      ['notice', undefined],
      ['suspension-of-notice', 0],
      ['extension-of-suspension', 1],
      ['revocation', 0],
    ]);
    expect(acts[1]).toMatchObject({ by: 'Norway', byCode: 'NO', on: '2020-06-01', for: 'P6M' });
  });

  test('suspending the end of an accord is not suspending the accord', () => {
    expect(told(`${pact}Norway suspended the termination of the accord on Friday.`)).toEqual([
      'suspension-of-notice NO 2020-08-14 ?',
    ]);
    expect(told(`${pact}Norway put the accord's termination on hold on Friday.`)).toEqual([
      'suspension-of-notice NO 2020-08-14 ?',
    ]);
  });

  test('a second verb has the subject of the first, and a day of its own', () => {
    expect(
      told(
        `${pact}Norway gave notice of withdrawal in May and suspended it on July 3, and on Aug. 4 revoked the notice.`,
      ),
    ).toContain('revocation NO 2020-08-04');
  });

  test('the day on which an exit is to take effect is not the day of the notice', () => {
    const [notice] = read(
      `${pact}Norway gave notice of withdrawal on May 4. The withdrawal takes effect on Nov. 4.`,
      '2020-08-18',
    ).acts;
    expect(notice).toMatchObject({ on: '2020-05-04', effect: '2020-11-04' });
  });

  test('a measure told by a noun belongs to its owner and has no day of the verb beside it', () => {
    expect(
      told(
        `${pact}Norway gave notice last year that it would end the accord, in answer to Sweden's tightening of export controls.`,
      ),
    ).toEqual(['notice NO 2019', 'measure SE -']);
  });

  test('a panel is linked to the measure that it is about', () => {
    const { acts } = read(
      `${pact}Sweden tightened export controls in July. Over these export controls the World Trade Organization agreed to establish a panel.`,
      '2020-08-18',
    );
    expect(acts.map(({ act, by, of }) => [act, by, of])).toEqual([
      ['measure', 'Sweden', undefined],
      ['measure', 'World Trade Organization', 0],
    ]);
  });
});

describe('what a report does not tell as done', () => {
  test.each([
    'Norway has not given notice of withdrawal.',
    'Neither country gave notice of withdrawal.',
    'Norway could give notice of withdrawal at any time.',
    'Norway may leave the accord.',
    'If Norway gives notice, the accord ends.',
    'The accord is renewed on May 1 unless either side gives notice by March 1.',
    'Norway has yet to ratify the accord.',
    'Norway is expected to suspend the notice.',
    'Norway denied that it had given notice of withdrawal.',
    'Norway wants to revoke the notice.',
    'Norway would suspend the accord.',
    'The accord was automatically renewed on May 1.',
    'The workers gave notice of a strike on Monday.',
    'Norway suspended the talks on Monday.',
    'Norway gave no notice of withdrawal before the deadline passed.',
    'Had Norway given notice in May, the accord would have ended.',
    'Norway said that it had no plans to leave the accord.',
    'It was unclear whether the notice had been withdrawn.',
  ])('%s', (text) => {
    expect(told(pact + text).filter((act) => !act.startsWith('statement'))).toEqual([]);
  });

  test('a headline alone never yields an act', () => {
    const report = read(
      'Oslo scraps pact with Sweden\n\nThe weather in the north was fine on all days of last week.',
      '2020-08-18',
    );
    expect(report.acts).toEqual([]);
    expect(report.mentions.map(({ is }) => is)).toContain('headline');
  });

  test('a threat is no more than an announcement, hedged and for review', () => {
    expect(read(`${pact}Norway threatened to scrap the accord last year.`, '2020-08-18').acts).toMatchObject([
      { act: 'announcement', on: '2019', hedge: { words: 'threatened', likelihood: 'possible' }, review: true },
    ]);
  });

  test('what a report holds unlikely is an opinion with its likelihood', () => {
    const { acts, mentions } = read(`${pact}It is unlikely that Norway will scrap the accord.`, '2020-08-18');
    expect(acts).toEqual([]);
    expect(mentions).toMatchObject([{ is: 'assessment', hedge: { words: 'unlikely', likelihood: 'unlikely' } }]);
  });

  test('an act that a report only has heard of is hedged and for review', () => {
    expect(read(`${pact}Norway has reportedly given notice of withdrawal.`, '2020-08-18').acts).toMatchObject([
      { act: 'notice', hedge: { words: 'reportedly', likelihood: 'likely' }, review: true },
    ]);
  });

  test('an exit told as such is an announcement for review: how notice was given is not said', () => {
    expect(told(`${pact}Norway withdrew from the accord on Friday.`)).toEqual(['announcement NO 2020-08-14 ?']);
    expect(told(`${pact}Norway quit the accord on Friday.`)).toEqual(['announcement NO 2020-08-14 ?']);
  });

  test('the view of the seat of another government does not make it act', () => {
    expect(told(`${pact}Under pressure from Sweden, Norway suspended the notice on Friday.`)).toEqual([
      'suspension-of-notice NO 2020-08-14',
    ]);
  });
});

describe('who speaks', () => {
  test('a spokesperson speaks for the country', () => {
    expect(
      read(
        `${pact}A spokesman of the Norwegian Foreign Ministry told reporters on Aug. 4 that Norway was free to end the accord on any day.`,
        '2020-08-18',
      ).acts,
    ).toMatchObject([
      {
        act: 'statement',
        byCode: 'NO',
        on: '2020-08-04',
        says: 'Norway was free to end the accord on any day',
        speaker: { for: 'Norway' },
      },
    ]);
  });

  test.each([
    [
      'A lawmaker from the main opposition party said that the prime minister was a hypocrite.',
      'lawmaker from the main opposition party',
    ],
    ['Norway cannot use the accord as a lever, some analysts said.', 'some analysts'],
    ['Norway will not leave, according to a former minister.', 'former minister'],
  ])('speaks for nobody: %s', (text, name) => {
    const [statement] = read(pact + text, '2020-08-18').acts;
    expect(statement).toMatchObject({ act: 'statement', speaker: { name } });
    expect(statement?.speaker?.for).toBeUndefined();
    expect(statement?.byCode).toBeUndefined();
  });

  test('an officer with a name of his own is not taken for that of the country spoken of', () => {
    const { acts } = read(
      `${pact}Norway's president said the accord was sound. President Jane Roe joined the accord in May.`,
      '2020-08-18',
    );
    expect(acts.map(({ act, byCode, review }) => [act, byCode, review])).toEqual([
      ['statement', 'NO', false],
      ['accession', undefined, true],
    ]);
  });

  test('what a party says that it is doing is told as said and as done, for review', () => {
    expect(
      told(
        `${pact}The Norwegian prime minister said on Monday that Oslo was suspending its participation in the accord.`,
      ),
    ).toEqual(['statement NO 2020-08-17', 'suspension-of-operation NO 2020-08-17 ?']);
  });

  test('quoted words are given as they stand', () => {
    const [statement] = read(
      `${pact}“We will never give up the accord lightly,” the Norwegian prime minister said on Monday.`,
      '2020-08-18',
    ).acts;
    expect(statement).toMatchObject({
      act: 'statement',
      byCode: 'NO',
      on: '2020-08-17',
      says: 'We will never give up the accord lightly',
    });
  });

  test('an act that somebody else tells of is for review', () => {
    expect(told(`${pact}Sweden said on Monday that Norway had given notice of withdrawal.`)).toEqual([
      'statement SE 2020-08-17',
      'notice NO - ?',
    ]);
  });

  test('an act in the words of somebody who binds nobody is no act', () => {
    expect(told(`${pact}Norway gave notice of withdrawal in May, a lawmaker said.`)).toEqual(['statement lawmaker -']);
  });
});

describe('which accord, on what terms', () => {
  test('an accord is known by its long name and its short one', () => {
    const { accords, acts } = read(
      'Norway left the Northern Fishing Grounds Treaty, or NFGT, on May 4, 2020. It signed the treaty in 1999. The NFGT had been in force since 2001.',
    );
    expect(accords).toMatchObject([{ name: 'Northern Fishing Grounds Treaty', aliases: ['NFGT'] }]);
    expect(new Set(acts.map(({ about }) => about))).toEqual(new Set(['Northern Fishing Grounds Treaty']));
  });

  test('the yearly day of renewal, the last day for notice and the term', () => {
    const { terms, acts } = read(
      'The Arandia Accord has a term of one year and renews automatically each Nov. 23, unless one of the two gives notice by Aug. 24.',
      '2020-08-18',
    );
    expect(terms.map(({ field, value }) => [field, value])).toEqual([
      ['duration', 'P1Y'],
      ['renewal-day', '--11-23'],
      ['renewal', 'P1Y'],
      ['notice-deadline', '--08-24'],
    ]);
    expect(acts).toEqual([]);
  });

  test('a notice period keeps the unit of the text', () => {
    expect(read(`${pact}The accord can be ended on 180 days' notice.`).terms).toMatchObject([
      { field: 'notice', value: 'P180D' },
    ]);
  });

  test('a contract without a name goes by what describes it', () => {
    const { accords, acts } = read(
      'Nordwind AG served notice on Feb. 26 that it would not renew its distribution agreement with Castellane SA.',
      '2021-03-04',
    );
    expect(accords).toMatchObject([{ name: 'distribution agreement with Castellane SA' }]);
    expect(acts).toMatchObject([
      { act: 'notice', by: 'Nordwind AG', on: '2021-02-26', about: 'distribution agreement with Castellane SA' },
    ]);
  });
});

describe('when it was published', () => {
  const body = 'Norway gave notice on Monday that it would leave the Arandia Accord.';
  test.each([
    [`Oslo leaves pact\n\nAugust 18, 2020\n\n${body}`, '2020-08-18'],
    [`Oslo leaves pact\nBy Jane Doe\n18 August 2020 10:05\n\n${body}`, '2020-08-18'],
    [`OSLO, Aug. 18, 2020 (Newswire) — ${body}`, '2020-08-18'],
    [`Oslo leaves pact\n2020-08-18\n${body}`, '2020-08-18'],
    [`${body}\n\nPublished 18 August 2020`, '2020-08-18'],
    [`OSLO, Aug. 18 (Newswire) - ${body}`, undefined],
    [body, undefined],
  ])('%#', (text, publishedOn) => {
    const report = read(text);
    expect(report.publishedOn).toBe(publishedOn);
    expect(report.acts).toMatchObject([{ act: 'notice', on: publishedOn ? '2020-08-17' : null, dated: 'Monday' }]);
  });

  test('a chronicle has dates of its own and no day of publication', () => {
    expect(
      read(
        'Aug. 22, 2019: Oslo announces it will end the Arandia Accord.\nAug. 23, 2019: Oslo notifies Stockholm of its decision to end the accord.',
      ).acts,
    ).toMatchObject([
      { act: 'announcement', on: '2019-08-22' },
      { act: 'notice', on: '2019-08-23', review: true },
    ]);
  });
});

describe('reports in Japanese', () => {
  const intro = '北海漁業協定（NFA）をめぐり、動きがあった。';
  test.each([
    ['ノルウェー政府は昨年8月下旬、協定の終了をスウェーデンに通告した。', ['notice NO 2019-08-21/2019-08-31']],
    ['ノルウェーは17日、終了通告の効力を停止した。', ['suspension-of-notice NO 2020-08-17']],
    ['ノルウェーは先月末、凍結をさらに延長した。', ['extension-of-suspension NO 2020-07-21/2020-07-31']],
    ['ノルウェーは終了通告を撤回した。', ['revocation NO -']],
    ['ノルウェーは協定を終了すると発表した。', ['announcement NO -']],
    ['ノルウェーは22日、協定に署名した。', ['signature NO 2020-07-22']],
    ['協定は2016年11月23日に発効した。', ['entry-into-force - 2016-11-23 ?']],
    ['ノルウェーは昨年11月に条約から正式に離脱した。', ['announcement NO 2019-11 ?']],
    ['ノルウェーは終了を通告しなかった。', []],
    ['ノルウェーは終了通告の撤回を求めた。', []],
    ['ノルウェーは終了を通告する方針だ。', []],
    ['ノルウェーが終了を通告した場合、協定は終わる。', []],
  ])('%s', (text, acts) => {
    expect(told(intro + text)).toEqual(acts);
  });

  test('a spokesperson speaks for the country, a member of the opposition for nobody', () => {
    const { acts } = read(
      `${intro}ノルウェー外務省の報道官は4日、「いつでも終了できる」と述べた。野党議員は「筋が通らない」と批判した。`,
      '2020-08-18',
    );
    expect(acts).toMatchObject([
      { act: 'statement', byCode: 'NO', on: '2020-08-04', says: 'いつでも終了できる', speaker: { for: 'ノルウェー' } },
      { act: 'statement', by: '野党議員', says: '筋が通らない', speaker: { name: '野党議員' } },
    ]);
  });

  test('the terms of an accord', () => {
    const { terms } = read(`${intro}協定は毎年11月23日に自動更新され、8月24日までに通告しない限り続く。`, '2020-08-18');
    expect(terms.map(({ field, value }) => [field, value])).toEqual([
      ['renewal-day', '--11-23'],
      ['renewal', 'P1Y'],
      ['notice-deadline', '--08-24'],
    ]);
  });
});

describe('reports in Korean', () => {
  const intro = '북해어업협정(NFA)을 둘러싸고 움직임이 있었다. ';
  test.each([
    ['노르웨이 정부는 지난해 8월 23일 협정 종료를 스웨덴에 통보했다.', ['notice NO 2019-08-23']],
    ['노르웨이는 지난 17일 종료 통보의 효력을 정지했다.', ['suspension-of-notice NO 2020-08-17']],
    ['노르웨이는 지난달 유예를 6개월 연장했다.', ['extension-of-suspension NO 2020-07']],
    ['노르웨이는 종료 통보를 철회했다.', ['revocation NO -']],
    ['노르웨이는 협정을 종료하기로 결정했다.', ['announcement NO -']],
    ['노르웨이는 작년 5월 협정에 서명했다.', ['signature NO 2019-05']],
    ['노르웨이는 지난해 11월 협정에서 탈퇴했다.', ['announcement NO 2019-11 ?']],
    ['노르웨이는 종료를 통보하지 않았다.', []],
    ['노르웨이는 종료 통보 철회를 요구했다.', []],
    ['노르웨이는 종료를 통보할 방침이다.', []],
  ])('%s', (text, acts) => {
    expect(told(intro + text)).toEqual(acts);
  });

  test('a spokesperson speaks for the country', () => {
    const { acts } = read(
      `${intro}노르웨이 외교부 대변인은 지난 4일 "언제든지 종료할 수 있다"고 밝혔다.`,
      '2020-08-18',
    );
    expect(acts).toMatchObject([{ act: 'statement', byCode: 'NO', on: '2020-08-04', says: '언제든지 종료할 수 있다' }]);
  });
});

test('every quote is the text at its place, and every day one that accord files take', () => {
  const text = `Oslo leaves pact\n\nOSLO, Aug. 18, 2020 (Newswire) — ${pact}Norway gave notice in late May. “It is over with this accord now,” its foreign minister said on Monday. It may still suspend the notice.\n\nThe accord runs for a year.`;
  const { acts, terms, mentions } = read(text);
  expect(acts.length + terms.length + mentions.length).toBeGreaterThan(2);
  for (const { quote, start, end } of [...acts, ...terms, ...mentions]) expect(text.slice(start, end)).toBe(quote);
  for (const { on } of acts) if (on !== null) expect(parseDateSpan(on)).toBeDefined();
});

describe('what reports leave to be understood', () => {
  const withdrawn = 'Norway gave notice on Monday that it would leave the Arandia Accord.';
  test.each([
    [`By Ann Roe\nOslo, August 18, 2020 - ${withdrawn}`, '2020-08-18'],
    [`OSLO (Newswire) — Aug. 18, 2020. ${withdrawn}`, '2020-08-18'],
    ['（オスロ通信）2020年8月18日　ノルウェー政府は17日、北海漁業協定の終了を通告した。', '2020-08-18'],
  ])('the day stands in the dateline, and neither it nor the byline is part of an act: %#', (text, publishedOn) => {
    const report = read(text);
    expect(report.publishedOn).toBe(publishedOn);
    expect(report.acts).toMatchObject([{ act: 'notice', byCode: 'NO', on: '2020-08-17' }]);
    expect(report.acts[0]?.quote).toMatch(/^(?:Norway gave|ノルウェー)/);
  });

  test('an officer who goes by his name acts for the only state that the report lets leave, for review', () => {
    const { acts } = read(
      `Oslo, August 18, 2020 - Norway has again suspended its decision to terminate the Arandia Accord. The office of President Jan Moen gave no reason.\n\nMoen notified Sweden in May last year that he was cancelling the accord. In January 2020 Oslo suspended the termination for six months, and it extended the suspension in July.`,
    );
    expect(acts.map(({ act, by, byCode, on, of, review }) => [act, by, byCode, on, of, review])).toEqual([
      ['extension-of-suspension', 'Norway', 'NO', null, 2, true],
      ['notice', 'Norway', 'NO', '2019-05', undefined, true],
      ['suspension-of-notice', 'Oslo', 'NO', '2020-01', 1, true],
      ['extension-of-suspension', 'Oslo', 'NO', '2020-07', 2, false],
    ]);
    expect(acts[2]?.for).toBe('P6M');
  });

  test('a suspension and an exit announced under a condition are an announcement with that condition', () => {
    expect(
      read(
        'Norway announced Friday that it would suspend its obligations under the Arandia Accord and formally withdraw in six months if Sweden does not return to compliance.',
        '2020-08-18',
      ).acts,
    ).toMatchObject([
      {
        act: 'announcement',
        byCode: 'NO',
        on: '2020-08-14',
        about: 'Arandia Accord',
        hedge: { words: 'if Sweden does not return to compliance', likelihood: 'possible' },
        review: true,
      },
    ]);
  });

  test('who ends a relationship with a body leaves it', () => {
    const { acts } = read(
      'Norway has formally notified the depositary of its withdrawal from the World Fishing Organization. President Jan Moen had announced in May that he was ending the relationship with the organization.',
      '2020-08-18',
    );
    expect(acts).toMatchObject([
      { act: 'notice', byCode: 'NO' },
      { act: 'announcement', by: 'Norway', byCode: 'NO', on: '2020-05', review: true },
    ]);
  });

  test('notice given after a sentence on renewal and its deadline is notice of that accord, at the end of a text too', () => {
    expect(
      told(
        'The Arandia Accord, or AAC, renews on Nov. 23 unless one side gives notice by Aug. 24. Norway gave notice in late August last year.',
      ),
    ).toEqual(['notice NO 2019-08-21/2019-08-31 ?']);
  });

  test('a government that is not named is that of the language, for review', () => {
    const korean = read(
      '북해어업협정(NFA)을 둘러싼 회의가 열렸다. 홍길순 국가안보실 2차장은 지난 4일 "언제든지 종료할 수 있다"고 밝혔다. 정부는 지난 7일 협정 종료 통보의 효력을 정지했다.',
      '2020-08-18',
    ).acts;
    expect(korean).toMatchObject([
      { act: 'statement', byCode: 'KR', on: '2020-08-04', speaker: { name: '홍길순 국가안보실 2차장' }, review: true },
      { act: 'suspension-of-notice', by: '정부', byCode: 'KR', on: '2020-08-07', review: true },
    ]);
    expect(read('北海漁業協定について、外務省は7日、協定の終了を通告した。', '2020-08-18').acts).toMatchObject([
      { act: 'notice', by: '外務省', byCode: 'JP', on: '2020-08-07', review: true },
    ]);
  });
});

describe('reports of many kinds of accords', () => {
  test.each([
    [
      'a letter that uses the clause on leaving, and a longer time to negotiate',
      'The Norwegian prime minister sent a letter to the Baltic Council on Wednesday triggering Article 50 of the Treaty on Baltic Union. Norway asked for more time, and in April 2019 the Baltic Council agreed to extend the negotiating period until Oct. 31.',
      ['notice NO 2020-08-12 ?', 'agreed-extension Baltic Council 2019-04 ?'],
    ],
    [
      'a notice to leave a court, held void by a court at home and taken back',
      'Norway has revoked its notice of withdrawal from the Northern Criminal Court, the United Nations said on Tuesday. Oslo notified the UN of its decision to leave in October last year, but a court ruled in February that the notice was void.',
      ['statement United Nations 2020-08-18', 'revocation NO - ?', 'notice NO 2019-10', 'ruling court 2020-02'],
    ],
    [
      'a headline with another verb, an exit as such, and the notice behind it',
      'Oslo scraps flights\n\nNorway formally withdrew from the Wide Skies Treaty on Sunday, six months after it gave notice. Sweden said it would decide on its own steps later.',
      ['announcement NO 2020-08-16 ?', 'notice NO -', 'statement SE -'],
    ],
    [
      'an exit by decree, a denial, and the opposition',
      'Norway withdrew from the Bergen Convention on Saturday by royal decree. The Council of Nations denied that it had received a notification. Opposition lawmakers said Parliament had ratified the convention in 2011.',
      ['announcement NO 2020-08-15 ?', 'statement Council of Nations - ?', 'statement Opposition lawmakers -'],
    ],
    [
      'a notice to a body, and another state that will follow',
      'Norway on Thursday notified UNESCO of its decision to withdraw from the organization. Sweden said it would also leave UNESCO.',
      ['notice NO 2020-08-13', 'announcement SE -'],
    ],
    [
      'a return to an accord',
      'Norway rejoined the Bergen Agreement on Friday, 107 days after it left.',
      ['accession NO 2020-08-14'],
    ],
    [
      'an accord that lapsed without notice',
      'The fisheries accord between Norway and Iceland lapsed on June 30. Norway had not given notice.',
      [],
    ],
    [
      'an exit to come, a tacit renewal and the notice that was given',
      'Norway will terminate its investment treaty with Sweden, officials said. The treaty is tacitly renewed for ten years unless either party gives notice six months before its expiry. Oslo gave notice of termination on Sept. 28, 2018.',
      ['announcement NO - ?', 'notice NO 2018-09-28'],
    ],
    [
      'a contract that is not renewed, and a denial',
      'Brightwater Foods said Thursday it would not renew its supply contract with Hollin Dairy when it expires on June 30. Hollin denied that it had received notice.',
      ['announcement Brightwater Foods 2020-08-13', 'statement Hollin - ?'],
    ],
    [
      'an agreement that a court holds up',
      "A court on Thursday suspended the data-sharing agreement between Norway and Sweden. Norway's government said it might appeal.",
      ['suspension-of-operation court 2020-08-13 ?', 'statement NO -'],
    ],
    [
      'what could be suspended, and what was',
      'Norway could suspend the Arandia Accord if Sweden moves, its foreign ministry said on Monday. Oslo suspended the Bergen Treaty in March.',
      ['statement NO 2020-08-17 ?', 'suspension-of-operation NO 2020-03'],
    ],
    [
      'a suspension that is announced',
      'Norway announced on Monday that it will suspend the Arandia Accord.',
      ['announcement NO 2020-08-17 ?'],
    ],
  ])('%s', (_, text, acts) => {
    expect(told(text)).toEqual(acts);
  });

  test('the day until which a thing is to hold comes after the act', () => {
    expect(
      read(`${pact}In April 2019 Norway and Sweden agreed to extend the accord until Oct. 31.`, '2020-08-18').acts,
    ).toMatchObject([{ act: 'agreed-extension', on: '2019-04', until: '2019-10-31' }]);
  });
});

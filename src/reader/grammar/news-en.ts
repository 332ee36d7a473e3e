import type { Wording } from '../wording.ts';

/**
 * What reports let parties do. A wording that begins with `do-` finds the word of an act, one that begins with `noun-` what it is done to: "suspended" with
 * "notice" is one act, with "treaty" another. `b=(…)` marks forms that tell no past: "to withdraw", "is leaving".
 */
const acts: readonly Wording[] = [
  {
    id: 'do-give',
    says: 'v=(gave | given | delivered | submitted | handed | filed | sent | served | issued | lodged | deposited | transmitted | presented | tendered | dispatched) | b=(give | gives | giving | deliver | delivers | delivering | submit | submits | submitting | hand | hands | handing | file | files | filing | send | sends | sending | serve | serves | serving | issue | issues | issuing | lodge | lodges | deposit | deposits)',
    examples: ['Arcadia gave written notice in May.', 'The supplier has served notice on its distributor.'],
  },
  {
    id: 'do-notify',
    says: 'v=(notified | informed | advised) | b=(notify | notifies | notifying | inform | informs | informing)',
    examples: ['Arcadia notified the depositary of its withdrawal.'],
    never: ['The notice is long overdue.'],
  },
  {
    id: 'do-receive',
    says: 'v=(received) | b=(receive | receives)',
    examples: ['The depositary received the notification on Friday.'],
  },
  {
    id: 'do-trigger',
    says: '(v=(triggered | invoked | activated) | b=(triggering | invoking)) ({reference} | <news-mods> (withdrawal | termination | exit | denunciation | sunset) (clause | article | provision | procedure | process))',
    examples: ['Arcadia triggered Article 50 on Wednesday.', 'It invoked the withdrawal clause of the pact.'],
    never: ['The alarm was triggered at noon.'],
  },
  {
    id: 'do-suspend',
    says: 'v=(put off | held off | pushed back | delayed | suspended | paused | froze | frozen | stayed | shelved | deferred | postponed | halted) | v=(put | placed | kept) [!over] ..6 on (hold | ice) | b=(suspend | suspends | suspending | pause | pauses | pausing | freeze | freezes | freezing | shelve | shelves | shelving | defer | defers | deferring | postpone | postpones | postponing | halt | halts | halting)',
    examples: ['It later suspended the notice.', 'Arcadia put the termination of the pact on hold.'],
    never: ['He put the paper on a table.'],
  },
  {
    id: 'do-resume',
    says: 'v=(resumed | reinstated | reactivated | restarted | unfroze) | b=(resume | resumes | resuming | reinstate | reinstates)',
    examples: ['Arcadia resumed the termination process in March.'],
  },
  {
    id: 'do-extend',
    says: 'v=(extended | prolonged | lengthened) | b=(extend | extends | extending | prolong | prolongs | prolonging)',
    examples: ['Manorland extended the suspension for six months.'],
  },
  {
    id: 'do-renew',
    says: 'v=(renewed | rolled over) | b=(renew | renews | renewing)',
    examples: ['The two sides renewed the fishing accord.'],
    never: ['They signed a renewable lease.'],
  },
  {
    id: 'do-revoke',
    says: 'v=(revoked | rescinded | retracted | withdrawn | withdrew | cancelled | canceled | annulled | reversed | nullified | recalled | took back | taken back | lifted | dropped) | b=(withdraw | withdraws | withdrawing | revoke | revokes | revoking | rescind | rescinds | rescinding | retract | retracts | retracting | cancel | cancels | canceling | cancelling | reverse | reverses | reversing | nullify | lift | lifts | lifting)',
    examples: ['Arcadia withdrew its notification.', 'The president took back the letter of termination.'],
  },
  {
    id: 'do-exit',
    says: 'v=(withdrew | withdrawn) [formally | officially | unilaterally | itself | completely] from | v=(pulled) [{word}] out of | v=(walked away from | walked out of | dropped out of | got out of) | v=(left | quit | exited | scrapped | ended | terminated | abrogated | ditched | dumped | axed | abandoned | renounced | repudiated | tore up | torn up | discontinued | denounced | cancelled | canceled) | b=(withdraw | withdraws | withdrawing) | b=(pull | pulls | pulling) [{word}] out | b=(walk away | walk out | get out) | b=(leave | leaves | leaving | quit | quits | quitting | exit | exits | exiting | scrap | scraps | scrapping | end | ends | ending | terminate | terminates | terminating | abrogate | abrogates | abrogating | ditch | ditches | ditching | dump | dumps | axe | axes | abandon | abandons | abandoning | renounce | repudiate | tear up | discontinue | denounce | denounces | denouncing | cancel | cancels | cancelling | canceling)',
    examples: [
      'Arcadia withdrew from the convention in 2021.',
      'The ministry said it would pull out of the pact.',
      'It terminated the distribution agreement.',
    ],
  },
  {
    id: 'do-let-lapse',
    says: 'b=(not | never) [to] (renew | extend | prolong) | v=(let | allowed) ..6 (lapse | expire)',
    examples: ['The utility decided not to renew the contract.', 'Arcadia let the accord lapse.'],
    never: ['The lease expires in May.'],
  },
  {
    id: 'do-sign',
    says: 'v=(signed | inked | initialed | initialled | concluded) | b=(sign | signs | signing | conclude | concludes)',
    examples: ['The two ministers signed the agreement in Lisbon.'],
  },
  {
    id: 'do-ratify',
    says: 'v=(ratified) | b=(ratify | ratifies | ratifying)',
    examples: ['Arcadia ratified the convention in 2014.'],
  },
  {
    id: 'do-approve',
    says: 'v=(approved | endorsed) | b=(approve | approves | approving)',
    examples: ['The council approved the accord.'],
  },
  {
    id: 'do-accept',
    says: 'v=(accepted) | b=(accept | accepts | accepting)',
    examples: ['Arcadia accepted the agreement.'],
  },
  {
    id: 'do-accede',
    says: 'v=(acceded to | rejoined | joined | re-entered) | b=(accede to | accedes to | acceding to | rejoin | rejoins | rejoining | join | joins | joining)',
    examples: ['Arcadia acceded to the treaty.', 'Arcadia rejoined the accord on its first day in office.'],
  },
  {
    id: 'do-enter',
    says: 'v=(entered | came | went) (into | in) (force | effect) | v=(took) effect | b=(enter | enters | come | comes | go | goes | entering | coming) (into | in) (force | effect) | b=(take | takes) effect',
    examples: ['The treaty entered into force on June 1, 1988.'],
    never: ['The army entered the city by force.'],
  },
  {
    id: 'do-amend',
    says: 'v=(amended | revised) | b=(amend | amends | amending)',
    examples: ['They amended the treaty in May.'],
  },
  {
    id: 'do-agree',
    says: 'v=(agreed | consented | undertook) [..4] to | b=(agree | agrees) to',
    examples: ['The two governments agreed to extend the treaty for five years.'],
  },
  {
    id: 'do-decide',
    says: 'v=(decided | resolved | opted | chose | chosen | elected | moved) [against | not] to | v=(decided | ruled) against | v=(made | taken | took) [a | the | its | this | that] [final | formal | official] decision to | b=(decide | decides) [not] to',
    examples: ['The cabinet decided to end the pact.'],
    never: ['The court decided the case.'],
  },
  {
    id: 'do-announce',
    says: 'v=(announced | declared | unveiled | proclaimed) | b=(announce | announces | declare | declares | unveil | unveils)',
    examples: ['Arcadia announced its withdrawal.'],
  },
  {
    id: 'do-threaten',
    says: 'v=(threatened) | b=(threatens | threatening) to',
    examples: ['Arcadia threatened to scrap the pact.'],
  },
  {
    id: 'do-order',
    says: 'v=(ordered | authorized | authorised | directed) | b=(orders | authorizes)',
    examples: ['The president ordered the termination of the pact.'],
  },
  {
    id: 'do-begin',
    says: 'v=(began | begun | started | initiated | launched | commenced) | b=(begins | starts | initiates | launches)',
    examples: ['Arcadia began the process of leaving the convention.'],
  },
  { id: 'do-object', says: 'v=(objected) [to] | b=(objects) to', examples: ['Borduria objected to the extension.'] },
  {
    id: 'do-rule',
    says: 'v=(ruled | found | held | concluded | determined | upheld | dismissed | overturned | struck down | ordered) | b=(rules | finds | upholds | orders)',
    examples: ['The tribunal ruled that the notice was valid.'],
  },
  {
    id: 'do-establish',
    says: 'v=(established | composed | created | appointed | set up) | v=(decided | agreed | voted) ..3 to (set up | establish | create | appoint) | b=(set up | setup | establish | establishes)',
    examples: ['The body established a panel.', 'The organisation has decided to set up a dispute panel.'],
  },
  {
    id: 'do-request',
    says: 'v=(requested | sought | asked for | asked | demanded | initiated | brought | launched | opened) | b=(requests | seeks | asks for)',
    examples: ['Arcadia requested consultations.'],
  },
  {
    id: 'do-measure',
    says: 'v=(imposed | tightened | eased | lifted | removed | introduced | slapped | levied | raised | expanded | restricted | banned | blocked | expelled | halted | relaxed | struck | reimposed | applied | adopted | took off | dropped) | b=(imposes | tightens | eases | lifts | removes | slaps | raises | bans | expels)',
    examples: ['Arcadia tightened export controls on three metals.', 'Arcadia removed Borduria from its white list.'],
  },
  {
    id: 'noun-of-measure',
    says: 'v=(tightening | imposition | imposing | introduction | removal | lifting | easing | expansion | restriction | exclusion | expulsion | raising) of <news-mods> <news-measure> | v=(tightened | stricter | tougher | new) <news-mods> <news-measure>',
    examples: ['It answered the tightening of export controls by its neighbour.', 'the imposition of new tariffs'],
    never: ['the removal of a kidney'],
  },
];

/** What acts are done to. */
const nouns: readonly Wording[] = [
  {
    id: 'noun-notice',
    says: '(letter | letters | instrument | instruments | note | notice | notification) of (notification | termination | withdrawal | denunciation | cancellation) | (termination | withdrawal | cancellation | denunciation | exit) (letter | notice | note | notification) | note verbale | (notice | notices | notification | notifications)',
    examples: ['It gave notice.', 'the letter of termination'],
  },
  {
    id: 'noun-exit',
    says: '(termination | withdrawal | expiration | expiry | denunciation | abrogation | cancellation | pullout | departure | exit | lapse | ending | terminating | withdrawing | leaving | scrapping | non-renewal | denouncing) | (decision | decisions | plan | plans | move | intention | intent | bid) (to <news-exit> | [to] not [to] (renew | extend))',
    examples: ['the termination of the accord', 'its decision to end the pact', 'the decision not to renew the lease'],
    never: ['its decision to join the pact'],
  },
  {
    id: 'noun-suspension',
    says: '(suspension | freeze | pause | moratorium) of | (suspension | freeze | moratorium)',
    examples: ['the suspension was extended', 'a freeze of the termination'],
    never: ['a pause'],
  },
  {
    id: 'noun-duty',
    says: '(obligations | obligation | participation | implementation | compliance | observance | application | operation | performance | cooperation | membership | commitments)',
    examples: ['suspended its obligations', 'its participation in the treaty'],
  },
  {
    id: 'noun-instrument',
    says: '(instrument | instruments | documents | document | articles) of name=(ratification | accession | acceptance | approval)',
    examples: ['deposited its instrument of ratification'],
    never: ['an instrument of torture'],
  },
  {
    id: 'noun-procedures',
    says: '(completion | completed | fulfilled | fulfilment | fulfillment) ..5 (procedures | requirements | formalities)',
    examples: ['the completion of its domestic procedures'],
  },
  {
    id: 'noun-measure',
    says: '<news-measure>',
    examples: ['new export controls', 'tariffs on steel', 'the white list'],
  },
  {
    id: 'noun-case',
    says: '([dispute | settlement | arbitration | expert | wto] (panel | panels | tribunal) | consultations | arbitration | complaint | complaints | lawsuit | suit | proceedings | (case | claim) (at | with | before | against) | dispute settlement)',
    examples: ['a dispute settlement panel', 'filed a complaint', 'requested consultations'],
  },
  {
    id: 'noun-deadline',
    says: '(deadline | deadlines | cutoff | negotiating period | transition period)',
    examples: ['the deadline for giving notice'],
  },
];

/** Words that say how sure a report is, or that a thing did not happen. */
const hedges: readonly Wording[] = [
  {
    id: 'hedge-unlikely',
    says: '(unlikely | improbable | doubtful) | not likely | little (chance | prospect | likelihood) | slim (chance | chances)',
    examples: ['It is unlikely that Arcadia will leave.'],
  },
  {
    id: 'hedge-remote',
    says: 'no longer (in the cards | on the table | an option | possible) | ruled out | out of the question | virtually impossible | all but impossible',
    examples: ['The option seems no longer on the table.'],
  },
  {
    id: 'hedge-likely',
    says: '(likely | probably | presumably | expected | reportedly | apparently | seems | seem | seemed | appears | appear | appeared | suggests | suggest | believed)',
    examples: ['Arcadia is expected to leave.', 'It seems that the talks failed.', 'The firm has reportedly left.'],
  },
  {
    id: 'hedge-certain',
    says: '(almost certain | almost certainly | all but certain | nearly certain | inevitable)',
    examples: ['An exit is all but certain.'],
  },
  {
    id: 'hedge-possible',
    says: '(possible | possibly | perhaps | maybe | might | could | allegedly | alleged | unconfirmed | rumored | rumoured | purportedly | considering | mulling | weighing)',
    examples: ['Arcadia is considering an exit.'],
  },
];

/** What reports say of the life of an agreement. */
const terms: readonly Wording[] = [
  {
    id: 'term-runs',
    says: '(runs | run | lasts | last | remains | valid | ran | lasted | runs initially) [valid | in force | in effect | initially] for {period:p} | (term | duration | lifespan | validity) of {period:p} | {period:p} (term | duration)',
    examples: ['The pact runs for a year.', 'It is valid for five years.', 'The accord has a term of ten years.'],
    never: ['Talks lasted long.'],
  },
  {
    id: 'term-year-by-year',
    says: '(annual | yearly | one year) (extension | extensions | renewal | renewals) | (renewed | renews | extended | renewable) (annually | yearly | every year | each year | year by year | on an annual basis | year to year)',
    examples: ['The accord is renewed annually.', 'the annual renewal of the accord'],
  },
  {
    id: 'term-auto',
    says: '(automatically | tacitly) [be] (renewed | extended | renews | extends | prolonged | renew | extend | rolled | rolls) | (renewed | renews | extended | extends | renew | extend | rolls over | rolled over) (automatically | tacitly) | (automatic | tacit) (renewal | extension | renewals | extensions)',
    examples: ['The accord is automatically renewed on May 1.', 'It renews automatically every year.'],
  },
  {
    id: 'term-unless',
    says: 'unless <news-side> ..25',
    examples: ['It goes on unless either side gives notice by June 1.', 'unless one of the parties objects'],
    never: ['unless it rains'],
  },
  {
    id: 'term-notice-period',
    says: '{period:p} (notice | advance notice | prior notice | written notice | notice period) | {period:p} (of | in) (notice | advance) | (least | than | within | given | notice | writing | required | must ..6) {period:p} (prior to | before | ahead of) ..6 (expiry | expiration | expires | end | renewal | renewed | termination | deadline | anniversary) | {period:p} (after | from | following) [the | such | its | a] [date | receipt | delivery | submission] [of] [the | such | a | written] (notice | notification | denunciation) | notice [period] of {period:p}',
    examples: ['Either side may leave on six months notice.', 'The exit takes effect 180 days after the notification.'],
    never: ['Two years later he left.', 'It left six months after it gave notice.'],
  },
  {
    id: 'term-deadline',
    says: 'deadline | deadlines',
    examples: ['The deadline for notice is June 1.'],
  },
  {
    id: 'term-effect',
    says: '(effective | takes effect | take effect | took effect | becomes effective | become effective | comes into effect | come into effect)',
    examples: ['The withdrawal takes effect on July 6, 2021.'],
    never: ['It had little effect.'],
  },
  {
    id: 'term-expires',
    says: '(expires | expire | expired | lapses | lapse | lapsed | expiring) | (expiry | expiration) date | (runs | run | ran | valid | in force) (until | through | till) | (runs | ran | run) out',
    examples: ['The contract expires on June 30, 2027.', 'The licence runs out in May.'],
  },
];

/** What reports say in English that parties did or said, and about what. */
export const englishNews: readonly Wording[] = [...acts, ...nouns, ...hedges, ...terms];

// Written from the document of the API by `npm run record`. What is changed here is lost.

/** A problem as the server says it (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** Where the server is, and what stands for whoever asks. */
export interface ClientOptions {
  readonly base: string;
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** What every request may say beside its parameters. */
export interface RequestOptions {
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly idempotencyKey?: string;
  readonly accept?: string;
  /** The media type of the body, where it is not the first that the operation takes. */
  readonly contentType?: string;
  readonly signal?: AbortSignal;
}

/** A reply: its status, its headers and what it holds. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An accord file, version 1: see the reference of the format */
export interface AccordFile { readonly accord: string; readonly kind: string; readonly parties: { readonly [member: string]: unknown }; readonly [member: string]: unknown }

/** See `Act` in the document of the API. */
export interface Act { readonly id: string; readonly act: string; readonly [member: string]: unknown }

/** An act, as a record has it */
export interface ActGiven { readonly id?: string; readonly act: "signature" | "notification" | "ratification" | "acceptance" | "approval" | "accession" | "succession" | "provisional-application" | "entry-into-force" | "notice" | "suspension-of-notice" | "extension-of-suspension" | "resumption-of-notice" | "revocation" | "agreed-extension" | "renewal" | "amendment" | "consent-to-end" | "suspension-of-operation" | "resumption-of-operation" | "condition-met" | "condition-failed" | "duty-done" | "ruling" | "objection" | "declaration" | "correction" | "announcement" | "statement" | "measure"; readonly date?: string; readonly [member: string]: unknown }

/** See `Branch` in the document of the API. */
export interface Branch { readonly id: string; readonly accord: string; readonly name: string; readonly version: number; readonly acts: readonly ({ readonly [member: string]: unknown })[]; readonly by: string; readonly at: string }

/** Who looks after an accord, and under which labels it is kept */
export interface Care { readonly owner: string | null; readonly deputies?: readonly string[]; readonly labels?: readonly string[]; readonly ours?: readonly string[]; readonly ladder?: string }

/** See `CareKept` in the document of the API. */
export interface CareKept { readonly owner: string | null; readonly deputies: readonly string[]; readonly labels: readonly string[]; readonly ours?: readonly string[]; readonly ladder?: string }

/** See `Curve` in the document of the API. */
export interface Curve { readonly accord: string; readonly from: string; readonly to: string; readonly known: string; readonly curves: readonly ({ readonly [member: string]: unknown })[] }

/** Every day that is possible; null is never */
export interface DateSet { readonly anyOf: readonly (string | null)[]; readonly earliest: string | null; readonly latest: string | null }

/** See `Deadline` in the document of the API. */
export interface Deadline { readonly accord: string; readonly position: string; readonly party: string | null; readonly exit: string | null; readonly kind: "notice-opens" | "notify-by" | "term-ends" | "renews" | "effect" | "suspension-ends" | "survival-ends" | "review" | "reminder-duty"; readonly date: string; readonly sendBy: string; readonly safeBy: string; readonly ends: string | null; readonly opens?: string; readonly duty?: string; readonly certain?: false; readonly because: readonly Reason[] }

/** See `Decision` in the document of the API. */
export interface Decision { readonly id: string; readonly deadline: { readonly party: string | null; readonly exit: string | null; readonly ends: string | null }; readonly decided: "renew" | "notice" | "negotiate" | "other"; readonly by: string; readonly facts?: { readonly acts?: readonly string[]; readonly documents?: readonly string[] }; readonly note?: string; readonly version: number }

/** See `DecisionGiven` in the document of the API. */
export interface DecisionGiven { readonly id?: string; readonly deadline: { readonly party: string | null; readonly exit: string | null; readonly ends: string | null }; readonly decided: "renew" | "notice" | "negotiate" | "other"; readonly by?: string; readonly facts?: { readonly acts?: readonly string[]; readonly documents?: readonly string[] }; readonly note?: string }

/** See `Diagnostic` in the document of the API. */
export interface Diagnostic { readonly code: string; readonly severity: "error" | "warning" | "note"; readonly message: string; readonly hint: string; readonly file: string; readonly line: number; readonly column: number }

/** See `Effect` in the document of the API. */
export interface Effect { readonly accord: string; readonly on: string; readonly known: string; readonly acts: readonly ({ readonly [member: string]: unknown })[]; readonly before: readonly View[]; readonly after: readonly View[]; readonly changes: readonly ({ readonly position: string; readonly party: string; readonly field: string; readonly before: unknown; readonly after: unknown })[]; readonly diagnostics: readonly Diagnostic[] }

/** See `Entry` in the document of the API. */
export interface Entry { readonly seq: number; readonly kind: string; readonly ref: string; readonly recordedOn: string; readonly at: string; readonly by: string; readonly digest: string; readonly body: { readonly [member: string]: unknown } }

/** See `FeedGiven` in the document of the API. */
export interface FeedGiven { readonly name: string; readonly query?: FeedQuery }

/** See `FeedQuery` in the document of the API. */
export interface FeedQuery { readonly accord?: string; readonly label?: string; readonly mine?: boolean; readonly kinds?: readonly ("notice-opens" | "notify-by" | "term-ends" | "renews" | "effect" | "suspension-ends" | "survival-ends" | "review" | "reminder-duty")[]; readonly position?: string; readonly party?: string; readonly language?: "en" | "ja" | "ko"; readonly alarms?: readonly number[] }

/** See `Given` in the document of the API. */
export interface Given { readonly id: string; readonly holder: string; readonly role: "reader" | "recorder" | "decider" | "administrator"; readonly accord?: string; readonly label?: string }

/** See `Grant` in the document of the API. */
export interface Grant { readonly role: "reader" | "recorder" | "decider" | "administrator"; readonly accord?: string; readonly label?: string }

/** See `Ladder` in the document of the API. */
export interface Ladder { readonly name: string; readonly steps: readonly ({ readonly before: string; readonly to: "owner" | "deputies" | "administrators" | readonly string[] })[] }

/** See `LadderGiven` in the document of the API. */
export interface LadderGiven { readonly steps: readonly ({ readonly before: string; readonly to: "owner" | "deputies" | "administrators" | readonly string[] })[] }

/** See `ListedAccord` in the document of the API. */
export interface ListedAccord { readonly accord: string; readonly version: number; readonly kind: string; readonly title: string | { readonly [member: string]: unknown } | null; readonly acts: number; readonly care: CareKept; readonly changedAt: string }

/** See `ListedDeadline` in the document of the API. */
export interface ListedDeadline { readonly accord: string; readonly position: string; readonly party: string | null; readonly exit: string | null; readonly kind: "notice-opens" | "notify-by" | "term-ends" | "renews" | "effect" | "suspension-ends" | "survival-ends" | "review" | "reminder-duty"; readonly date: string; readonly sendBy: string; readonly safeBy: string; readonly ends: string | null; readonly opens?: string; readonly duty?: string; readonly certain?: false; readonly because: readonly Reason[]; readonly title: string | { readonly [member: string]: unknown } | null }

/** See `ListedStatus` in the document of the API. */
export interface ListedStatus { readonly accord: string; readonly title: string | { readonly [member: string]: unknown } | null; readonly on: string; readonly views: readonly ({ readonly position: string; readonly kind?: "law"; readonly party: string; readonly state: "not-in-force" | "provisional" | "in-force" | "suspended" | "left" | "ended" | "unknown"; readonly possible?: readonly ("not-in-force" | "provisional" | "in-force" | "suspended" | "left" | "ended" | "unknown")[]; readonly notice: string | { readonly anyOf: readonly string[] }; readonly term: TermAnswer; readonly lastDay: string | null | DateSet; readonly notifyBy: string | null | DateSet; readonly missed?: { readonly date: string | null | DateSet; readonly ends: string | null | DateSet } })[] }

/** See `NewFeed` in the document of the API. */
export interface NewFeed { readonly token: Token; readonly calendar: string; readonly deadlines: string; readonly changes: string }

/** See `NewToken` in the document of the API. */
export interface NewToken { readonly token: Token; readonly secret: string }

/** See `NoticeAnswer` in the document of the API. */
export interface NoticeAnswer { readonly state: string | { readonly anyOf: readonly string[] }; readonly act: string | null; readonly lastDayIn: string | null | DateSet }

/** See `Option` in the document of the API. */
export interface Option { readonly act: "signature" | "notification" | "ratification" | "acceptance" | "approval" | "accession" | "succession" | "provisional-application" | "entry-into-force" | "notice" | "suspension-of-notice" | "extension-of-suspension" | "resumption-of-notice" | "revocation" | "agreed-extension" | "renewal" | "amendment" | "consent-to-end" | "suspension-of-operation" | "resumption-of-operation" | "condition-met" | "condition-failed" | "duty-done" | "ruling" | "objection" | "declaration" | "correction" | "announcement" | "statement" | "measure"; readonly of: string | null; readonly exit: string | null; readonly position: string; readonly doBy: string | null; readonly lastDayIn: string | null | DateSet; readonly stateAfter: "not-in-force" | "provisional" | "in-force" | "suspended" | "left" | "ended" | "unknown"; readonly needs: readonly string[]; readonly undoBy: string | null; readonly form: string | null; readonly channel: string | null; readonly because: readonly Reason[] }

/** See `Owed` in the document of the API. */
export interface Owed { readonly id: string; readonly kind: "event" | "reminder"; readonly target: string; readonly body: { readonly [member: string]: unknown }; readonly state: "open" | "done" | "dead"; readonly attempts: number; readonly dueAt: string; readonly settledAt: string | null; readonly fault: string | null; readonly createdAt: string }

/** See `Paper` in the document of the API. */
export interface Paper { readonly id: string; readonly hash: string; readonly media: string; readonly size: number; readonly act?: string; readonly proof?: { readonly how: string; readonly on: string }; readonly quotes: readonly ({ readonly hash: string; readonly start: number; readonly end: number })[] }

/** See `Person` in the document of the API. */
export interface Person { readonly id: string; readonly name: string; readonly email: string; readonly zone: string; readonly language: "en" | "ja" | "ko"; readonly leftAt: string | null; readonly bouncedAt: string | null }

/** See `PersonGiven` in the document of the API. */
export interface PersonGiven { readonly name: string; readonly email: string; readonly zone: string; readonly language: "en" | "ja" | "ko" }

/** What is wrong, why, and what to do (RFC 9457) */
export interface Problem { readonly type: string; readonly title: string; readonly status: number; readonly detail: string; readonly instance: string; readonly diagnostics?: readonly Diagnostic[]; readonly [member: string]: unknown }

/** See `Put` in the document of the API. */
export interface Put { readonly id: string; readonly version: number; readonly outcome: "created" | "changed" | "unchanged"; readonly diagnostics: readonly Diagnostic[] }

/** What was read in a document, each thing with the words that say it */
export interface Reading { readonly document: { readonly name: string; readonly media: "txt" | "markdown" | "html" | "pdf" | "docx" | "eml" | "ics"; readonly text: string; readonly pages: readonly ({ readonly page: number; readonly start: number })[]; readonly title?: string; readonly publishedOn?: string; readonly publisher?: string }; readonly kind: "agreement" | "report" | "other"; readonly because: Says; readonly names: readonly ({ readonly name: string; readonly aliases: readonly string[] })[]; readonly draft: { readonly accord: AccordFile; readonly file: string; readonly facts: readonly ({ readonly quote: string; readonly start: number; readonly end: number; readonly confidence: number; readonly review: boolean; readonly how: readonly string[]; readonly is: "fact" | "act"; readonly field: string; readonly value: string | null; readonly kind?: string; readonly by?: string; readonly into?: string })[] }; readonly onto?: { readonly accord: string; readonly version: number; readonly acts: readonly ({ readonly quote: string; readonly start: number; readonly end: number; readonly confidence: number; readonly review: boolean; readonly how: readonly string[]; readonly status: "known" | "new" | "conflict"; readonly against?: string; readonly why: string; readonly says: Says; readonly act: { readonly [member: string]: unknown } })[]; readonly terms: readonly ({ readonly quote: string; readonly start: number; readonly end: number; readonly confidence: number; readonly review: boolean; readonly how: readonly string[]; readonly status: "known" | "new" | "conflict"; readonly against?: string; readonly why: string; readonly says: Says; readonly field: string; readonly value: string; readonly terms?: { readonly [member: string]: unknown } })[]; readonly sources: { readonly [member: string]: unknown } }; readonly diagnostics: readonly ReadingFinding[] }

/** See `ReadingFinding` in the document of the API. */
export interface ReadingFinding { readonly code: string; readonly severity: "error" | "warning" | "note"; readonly message: string; readonly hint: string; readonly file: string; readonly line: number; readonly column: number; readonly says: Says; readonly start?: number; readonly end?: number }

/** A clause, an act, a rule, a sum, or what is not known */
export interface Reason { readonly [member: string]: unknown }

/** What was found in a list of agreements, with its row and column */
export interface RegisterFinding { readonly row: number | null; readonly column: string | null; readonly code: string; readonly severity: string; readonly message: string; readonly hint: string }

/** A sentence in English with its values apart, from which other languages are said */
export interface Says { readonly key: string; readonly values: readonly unknown[]; readonly [member: string]: unknown }

/** See `Session` in the document of the API. */
export interface Session { readonly id: string; readonly kind: string; readonly name: string; readonly person: string | null; readonly purpose: unknown; readonly createdAt: string; readonly expiresAt: string | null; readonly here: boolean }

/** See `SheetProposal` in the document of the API. */
export interface SheetProposal { readonly mapping: { readonly headerRow: number; readonly columns: { readonly [member: string]: unknown }; readonly [member: string]: unknown }; readonly unused: readonly ({ readonly letter: string; readonly heading: string; readonly [member: string]: unknown })[]; readonly sheets: readonly string[] }

/** See `SheetTaken` in the document of the API. */
export interface SheetTaken { readonly rows: number; readonly taken: readonly ({ readonly row: number; readonly id?: string; readonly outcome: "created" | "changed" | "unchanged" | "refused"; readonly ownerUnknown?: string; readonly problem?: string; readonly detail?: string })[]; readonly findings: readonly RegisterFinding[] }

/** See `Since` in the document of the API. */
export interface Since { readonly accord: string; readonly on: string; readonly known: string; readonly since: string; readonly changes: readonly ({ readonly position: string; readonly party: string; readonly field: string; readonly before: unknown; readonly after: unknown })[] }

/** See `Status` in the document of the API. */
export interface Status { readonly accord: string; readonly on: string; readonly known: string; readonly views: readonly View[]; readonly differ: readonly ({ readonly field: string; readonly [member: string]: unknown })[] }

/** See `Supposition` in the document of the API. */
export interface Supposition { readonly accord: string; readonly on: string; readonly known: string; readonly acts: readonly ({ readonly [member: string]: unknown })[]; readonly before: readonly View[]; readonly after: readonly View[]; readonly changes: readonly ({ readonly position: string; readonly party: string; readonly field: string; readonly before: unknown; readonly after: unknown })[] }

/** See `TermAnswer` in the document of the API. */
export type TermAnswer = null | { readonly number: number; readonly first: string | null | DateSet; readonly last: string | null | DateSet; readonly heldOver?: true } | { readonly anyOf: readonly ({ readonly [member: string]: unknown } | null)[] };

/** See `TermsInForce` in the document of the API. */
export interface TermsInForce { readonly accord: string; readonly on: string; readonly known: string; readonly positions: readonly ({ readonly [member: string]: unknown })[] }

/** See `Timeline` in the document of the API. */
export interface Timeline { readonly accord: string; readonly known: string; readonly [member: string]: unknown }

/** See `Token` in the document of the API. */
export interface Token { readonly id: string; readonly kind: string; readonly name: string; readonly person: string | null; readonly purpose: unknown; readonly createdAt: string; readonly expiresAt: string | null }

/** See `Told` in the document of the API. */
export interface Told { readonly accord: string; readonly deadline: string; readonly step: string; readonly person: string; readonly at: string }

/** The status of one party under one position */
export interface View { readonly position: string; readonly kind?: "law"; readonly party: string; readonly state: "not-in-force" | "provisional" | "in-force" | "suspended" | "left" | "ended" | "unknown"; readonly possible?: readonly ("not-in-force" | "provisional" | "in-force" | "suspended" | "left" | "ended" | "unknown")[]; readonly spell: { readonly number: number; readonly first: string } | null; readonly notice: NoticeAnswer; readonly notices: readonly ({ readonly state: string | { readonly anyOf: readonly string[] }; readonly act: string | null; readonly lastDayIn: string | null | DateSet; readonly by: string })[]; readonly term: TermAnswer; readonly lastDay: string | null | DateSet; readonly notifyBy: string | null | DateSet; readonly missed?: { readonly date: string | null | DateSet; readonly ends: string | null | DateSet }; readonly exits: readonly ({ readonly exit: string; readonly by: string; readonly ifNoticeOn: string | null | DateSet; readonly lastDayIn: string | null | DateSet; readonly via?: string; readonly safeBy: string | null; readonly because: readonly Reason[] })[]; readonly survives: readonly ({ readonly what: string; readonly from: string | null | DateSet; readonly until: string | null | DateSet; readonly clause: string | null })[]; readonly because: readonly Reason[] }

/** See `Webhook` in the document of the API. */
export interface Webhook { readonly id: string; readonly url: string; readonly types?: readonly string[]; readonly accords?: readonly string[]; readonly labels?: readonly string[]; readonly maker: { readonly id: string; readonly kind: string; readonly person?: string }; readonly secrets: number; readonly createdAt: string; readonly disabledAt: string | null; readonly why: string | null }

/** See `WebhookGiven` in the document of the API. */
export interface WebhookGiven { readonly url: string; readonly secret?: string; readonly types?: readonly string[]; readonly accords?: readonly string[]; readonly labels?: readonly string[] }

/** See `WebhookWithSecret` in the document of the API. */
export interface WebhookWithSecret { readonly id: string; readonly url: string; readonly types?: readonly string[]; readonly accords?: readonly string[]; readonly labels?: readonly string[]; readonly maker: { readonly id: string; readonly kind: string; readonly person?: string }; readonly secrets: number; readonly createdAt: string; readonly disabledAt: string | null; readonly why: string | null; readonly secret: string }

/** See `Why` in the document of the API. */
export interface Why { readonly accord: string; readonly on: string; readonly known: string; readonly fields: readonly string[]; readonly answers: readonly ({ readonly position: string; readonly party: string; readonly [member: string]: unknown })[] }

/** The operations of the API. */
export interface Client {
  /** Accords by id; with `q`, those that have every word in a title, an alias or the name of a party; with `state`, those that stand so today. `GET /v1/accords` */
  listAccords(parameters?: { q?: string; kind?: string; state?: string; label?: string; mine?: "true" | "false"; cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly ListedAccord[]; readonly next?: string }>>;
  /** Take in a new accord. `POST /v1/accords` */
  createAccord(body: AccordFile | string, options?: RequestOptions): Promise<Reply<Put>>;
  /** The accord file, with its record; as YAML where that is accepted. `GET /v1/accords/{id}` */
  getAccord(parameters: { id: string }, options?: RequestOptions): Promise<Reply<AccordFile>>;
  /** Take in an accord file: new with If-None-Match: *, changed with If-Match. Recorded acts stay as they are. `PUT /v1/accords/{id}` */
  putAccord(parameters: { id: string }, body: AccordFile | string, options?: RequestOptions): Promise<Reply<Put>>;
  /** The accord file without its record, as it stood from one day to the next; the first holds for every day before it too. `GET /v1/accords/{id}/frames` */
  listFrames(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly ({ readonly from: string; readonly file: { readonly [member: string]: unknown } })[]>>;
  /** What is doubtful about an accord or worth knowing. `GET /v1/accords/{id}/check` */
  checkAccord(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly Diagnostic[]>>;
  /** The acts, in the order in which they were recorded. `GET /v1/accords/{id}/record` */
  listRecord(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly Act[]>>;
  /** Record an act; with `dryRun`, only say what it would change. `POST /v1/accords/{id}/acts` */
  recordAct(parameters: { id: string; dryRun?: "true" | "false"; on?: string }, body: ActGiven, options?: RequestOptions): Promise<Reply<{ readonly accord: string; readonly version: number; readonly act: Act; readonly outcome: "unchanged" } | Effect | { readonly accord: string; readonly version: number; readonly act: Act; readonly outcome: "created" }>>;
  /** Who looks after an accord, and under which labels it is kept. `GET /v1/accords/{id}/care` */
  getCare(parameters: { id: string }, options?: RequestOptions): Promise<Reply<CareKept>>;
  /** Say who looks after an accord, and under which labels it is kept. `PUT /v1/accords/{id}/care` */
  setCare(parameters: { id: string }, body: Care, options?: RequestOptions): Promise<Reply<Put>>;
  /** Everything that was added to an accord: what, when, by whom. `GET /v1/accords/{id}/history` */
  getHistory(parameters: { id: string; cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly Entry[]; readonly next?: string }>>;
  /** Take in many accord files, one a line; a line that is refused does not stop the others. `POST /v1/bulk/accords` */
  importAccords(body: string, options?: RequestOptions): Promise<Reply<string>>;
  /** Every accord file that one may read, one a line. `GET /v1/bulk/accords` */
  exportAccords(options?: RequestOptions): Promise<Reply<string>>;
  /** Where each party stands on a day, as known on a day, under each reading. `GET /v1/accords/{id}/status` */
  getStatus(parameters: { id: string; on?: string; known?: string; position?: string; party?: string }, options?: RequestOptions): Promise<Reply<Status>>;
  /** The terms in force on a day, with the origin of each field. `GET /v1/accords/{id}/terms` */
  getTerms(parameters: { id: string; on?: string; known?: string; position?: string; party?: string }, options?: RequestOptions): Promise<Reply<TermsInForce>>;
  /** Where readings differ, or what has changed since an earlier day of knowledge. `GET /v1/accords/{id}/compare` */
  compareReadings(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; positions?: string; since?: string }, options?: RequestOptions): Promise<Reply<Status | Since>>;
  /** Every day on which something falls due. `GET /v1/accords/{id}/deadlines` */
  getDeadlines(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; from?: string; to?: string; kind?: "notice-opens" | "notify-by" | "term-ends" | "renews" | "effect" | "suspension-ends" | "survival-ends" | "review" | "reminder-duty" }, options?: RequestOptions): Promise<Reply<readonly Deadline[]>>;
  /** What a party can do on a day, until when, with what effect. `GET /v1/accords/{id}/options` */
  getOptions(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; act?: "signature" | "notification" | "ratification" | "acceptance" | "approval" | "accession" | "succession" | "provisional-application" | "entry-into-force" | "notice" | "suspension-of-notice" | "extension-of-suspension" | "resumption-of-notice" | "revocation" | "agreed-extension" | "renewal" | "amendment" | "consent-to-end" | "suspension-of-operation" | "resumption-of-operation" | "condition-met" | "condition-failed" | "duty-done" | "ruling" | "objection" | "declaration" | "correction" | "announcement" | "statement" | "measure" }, options?: RequestOptions): Promise<Reply<readonly Option[]>>;
  /** How soon each side could be out, for every day of a stretch. `GET /v1/accords/{id}/curve` */
  getCurve(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; from?: string; to?: string }, options?: RequestOptions): Promise<Reply<Curve>>;
  /** Terms, notices, holds and acts through time. `GET /v1/accords/{id}/timeline` */
  getTimeline(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; from?: string; to?: string }, options?: RequestOptions): Promise<Reply<Timeline>>;
  /** The clauses, acts, rules and sums behind an answer. `GET /v1/accords/{id}/why` */
  getWhy(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; field?: "state" | "notice" | "term" | "lastDay" | "notifyBy" | "exits" | "survives" }, options?: RequestOptions): Promise<Reply<Why>>;
  /** What acts would change; nothing is recorded. `POST /v1/accords/{id}/what-if` */
  suppose(parameters: { id: string; on?: string; known?: string; position?: string; party?: string }, body: { readonly acts: readonly ActGiven[] }, options?: RequestOptions): Promise<Reply<Supposition>>;
  /** One A4 page on an accord. `GET /v1/accords/{id}/brief` */
  getBrief(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; lang?: "en" | "ja" | "ko" }, options?: RequestOptions): Promise<Reply<string>>;
  /** The deadlines of an accord as a calendar file. `GET /v1/accords/{id}/calendar` */
  getCalendar(parameters: { id: string; on?: string; known?: string; position?: string; party?: string; from?: string; to?: string; lang?: "en" | "ja" | "ko" }, options?: RequestOptions): Promise<Reply<string>>;
  /** The deadlines of all accords by day, or by the day on which something has to be sent. `GET /v1/deadlines` */
  listDeadlines(parameters?: { from?: string; to?: string; known?: string; by?: "date" | "send-by"; kind?: string; party?: string; position?: string; label?: string; mine?: "true" | "false"; cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly ListedDeadline[]; readonly next?: string }>>;
  /** How all accords stand on a day. `GET /v1/statuses` */
  listStatuses(parameters?: { on?: string; known?: string; state?: string; accords?: string; label?: string; mine?: "true" | "false"; cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly ListedStatus[]; readonly next?: string }>>;
  /** What has been decided about the deadlines of an accord. `GET /v1/accords/{id}/decisions` */
  listDecisions(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly Decision[]>>;
  /** Record what has been decided about a deadline; its reminders stop. `POST /v1/accords/{id}/decisions` */
  recordDecision(parameters: { id: string }, body: DecisionGiven, options?: RequestOptions): Promise<Reply<{ readonly accord: string; readonly version: number; readonly decision: Decision }>>;
  /** The documents of an accord, proofs of service among them. `GET /v1/accords/{id}/documents` */
  listDocuments(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly Paper[]>>;
  /** Keep a document by its hash; with `how` and `served`, it proves that a notice was served. `POST /v1/accords/{id}/documents` */
  attachDocument(parameters: { id: string; name?: string; act?: string; how?: string; served?: string; quotes?: string }, body: Uint8Array, options?: RequestOptions): Promise<Reply<{ readonly accord: string; readonly version: number; readonly paper: Paper }>>;
  /** The bytes of a document. `GET /v1/accords/{id}/documents/{hash}` */
  getDocument(parameters: { id: string; hash: string }, options?: RequestOptions): Promise<Reply<Uint8Array>>;
  /** Suppositions that are kept. `GET /v1/accords/{id}/branches` */
  listBranches(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly Branch[]>>;
  /** Keep a supposition; it never touches the record. `POST /v1/accords/{id}/branches` */
  openBranch(parameters: { id: string }, body: { readonly name: string; readonly acts: readonly ActGiven[] }, options?: RequestOptions): Promise<Reply<Branch>>;
  /** What a supposition would change, asked of the accord as it stands now. `GET /v1/accords/{id}/branches/{branch}` */
  getBranch(parameters: { id: string; branch: string; on?: string; known?: string; position?: string; party?: string }, options?: RequestOptions): Promise<Reply<{ readonly branch: Branch; readonly behind: number; readonly changes: readonly ({ readonly [member: string]: unknown })[]; readonly [member: string]: unknown }>>;
  /** Put a supposition aside. `DELETE /v1/accords/{id}/branches/{branch}` */
  closeBranch(parameters: { id: string; branch: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Propose how the columns of a spreadsheet are to be read; a person looks at it before anything is taken in. `POST /v1/sheets/mapping` */
  proposeColumns(body: { readonly name: string; readonly file: string }, options?: RequestOptions): Promise<Reply<SheetProposal>>;
  /** Take in a spreadsheet, an agreement a row; a row at fault does not stop the others, and the same list again changes nothing. `POST /v1/sheets` */
  importSheet(body: { readonly name: string; readonly file: string; readonly mapping: { readonly sheet?: string; readonly headerRow: number; readonly columns: { readonly [member: string]: unknown }; readonly fixed?: { readonly [member: string]: unknown }; readonly dateOrder?: "dmy" | "mdy"; readonly shortYears?: "2000s"; readonly units?: { readonly [member: string]: unknown }; readonly words?: { readonly [member: string]: unknown } }; readonly dryRun?: boolean }, options?: RequestOptions): Promise<Reply<SheetTaken>>;
  /** Read a document: its text, a draft of an accord file, and with `onto` what it tells about an accord that is there. Nothing is kept. `POST /v1/readings` */
  readDocument(body: Uint8Array, parameters?: { name?: string; onto?: string }, options?: RequestOptions): Promise<Reply<Reading>>;
  /** The webhooks that one has made; all of them for those who administer the register. `GET /v1/webhooks` */
  listWebhooks(options?: RequestOptions): Promise<Reply<readonly Webhook[]>>;
  /** Make a webhook; its secret is said this once. `POST /v1/webhooks` */
  createWebhook(body: WebhookGiven, options?: RequestOptions): Promise<Reply<WebhookWithSecret>>;
  /** Delete a webhook, with what is owed to it. `DELETE /v1/webhooks/{id}` */
  deleteWebhook(parameters: { id: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Give a webhook a new secret; the one before signs too until it is dropped. `POST /v1/webhooks/{id}/secret` */
  rotateWebhookSecret(parameters: { id: string }, body: { readonly secret?: string }, options?: RequestOptions): Promise<Reply<WebhookWithSecret>>;
  /** Drop the secret before the newest one. `DELETE /v1/webhooks/{id}/secret` */
  dropWebhookSecret(parameters: { id: string }, options?: RequestOptions): Promise<Reply<Webhook>>;
  /** Stop a webhook, saying why. `POST /v1/webhooks/{id}/disable` */
  disableWebhook(parameters: { id: string }, body: { readonly why: string }, options?: RequestOptions): Promise<Reply<Webhook>>;
  /** Start a webhook again; what happened meanwhile is sent by a replay. `POST /v1/webhooks/{id}/enable` */
  enableWebhook(parameters: { id: string }, options?: RequestOptions): Promise<Reply<Webhook>>;
  /** Send an event that says nothing, to see whether it arrives. `POST /v1/webhooks/{id}/test` */
  testWebhook(parameters: { id: string }, options?: RequestOptions): Promise<Reply<{ readonly event: string }>>;
  /** What was sent to a webhook or is owed to it, the newest first. `GET /v1/webhooks/{id}/deliveries` */
  listDeliveries(parameters: { id: string; state?: "open" | "done" | "dead"; cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly Owed[]; readonly next?: string }>>;
  /** Send one event again, under the same id. `POST /v1/webhooks/{id}/deliveries/{delivery}/replay` */
  replayDelivery(parameters: { id: string; delivery: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Send every event since an instant again, from the log. `POST /v1/webhooks/{id}/replay` */
  replayWebhook(parameters: { id: string }, body: { readonly since: string }, options?: RequestOptions): Promise<Reply<{ readonly events: number }>>;
  /** Everything that is owed to the outside, or was, the newest first; dead letters with state=dead. `GET /v1/outbox` */
  listOutbox(parameters?: { state?: "open" | "done" | "dead"; cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly Owed[]; readonly next?: string }>>;
  /** Make something owed again from the first attempt on. `POST /v1/outbox/{id}/replay` */
  replayOutbox(parameters: { id: string }, options?: RequestOptions): Promise<Reply<{ readonly id: string }>>;
  /** Who is told of a deadline, and how long before. `GET /v1/ladders` */
  listLadders(options?: RequestOptions): Promise<Reply<readonly Ladder[]>>;
  /** Keep a ladder under its name; `default` is that of accords that name none. `PUT /v1/ladders/{name}` */
  putLadder(parameters: { name: string }, body: LadderGiven, options?: RequestOptions): Promise<Reply<Ladder>>;
  /** Take a ladder away; accords that name it have the default one. `DELETE /v1/ladders/{name}` */
  removeLadder(parameters: { name: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Who has been told of which deadline of an accord, and by which step. `GET /v1/accords/{id}/told` */
  listTold(parameters: { id: string }, options?: RequestOptions): Promise<Reply<readonly Told[]>>;
  /** Say that mail to a person has come back; others are told until the address is changed. `POST /v1/persons/{id}/bounced` */
  reportBounce(parameters: { id: string }, options?: RequestOptions): Promise<Reply<Person>>;
  /** Make a feed of one’s own; its addresses are said this once, and DELETE /v1/tokens/{id} ends it. `POST /v1/feeds` */
  makeFeed(body: FeedGiven, options?: RequestOptions): Promise<Reply<NewFeed>>;
  /** The deadlines of a feed as iCalendar. `GET /feeds/{secret}/deadlines.ics` */
  readCalendarFeed(parameters: { secret: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** The deadlines of a feed as Atom. `GET /feeds/{secret}/deadlines.atom` */
  readDeadlineFeed(parameters: { secret: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** What was changed in the accords of a feed, as Atom. `GET /feeds/{secret}/changes.atom` */
  readChangeFeed(parameters: { secret: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Who is signed in, and what he may do. `GET /v1/me` */
  whoAmI(options?: RequestOptions): Promise<Reply<{ readonly id: string; readonly kind: string; readonly person: Person | null; readonly grants: readonly (readonly Grant[])[] }>>;
  /** Sign in; the session comes as a cookie and, for programs, as a secret. `POST /v1/session` */
  signIn(body: { readonly email: string; readonly password: string }, options?: RequestOptions): Promise<Reply<{ readonly person: Person; readonly secret: string; readonly expiresAt: string }>>;
  /** Sign out, here or everywhere. `DELETE /v1/session` */
  signOut(parameters?: { everywhere?: "true" | "false" }, options?: RequestOptions): Promise<Reply<string>>;
  /** Keep a session that one has the secret of as a cookie, for a page. `POST /v1/session/keep` */
  keepSession(body: { readonly secret: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Take up an invitation with a password of one’s own. `POST /v1/invitations/accept` */
  acceptInvitation(body: { readonly secret: string; readonly password: string; readonly name?: string; readonly email?: string; readonly zone?: string; readonly language?: "en" | "ja" | "ko" }, options?: RequestOptions): Promise<Reply<{ readonly person: Person; readonly secret: string; readonly expiresAt: string }>>;
  /** Invite somebody with some rights, or a person to choose a new password. `POST /v1/invitations` */
  invite(body: { readonly grants?: readonly Grant[]; readonly person?: string }, options?: RequestOptions): Promise<Reply<NewToken>>;
  /** The persons of the register. `GET /v1/persons` */
  listPersons(parameters?: { cursor?: string; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly Person[]; readonly next?: string }>>;
  /** Add a person, who may do nothing yet. `POST /v1/persons` */
  addPerson(body: PersonGiven, options?: RequestOptions): Promise<Reply<Person>>;
  /** Change what is known of a person. `PATCH /v1/persons/{id}` */
  changePerson(parameters: { id: string }, body: { readonly name?: string; readonly email?: string; readonly zone?: string; readonly language?: "en" | "ja" | "ko" }, options?: RequestOptions): Promise<Reply<Person>>;
  /** Erase what is known of a person; record and log stay whole. `DELETE /v1/persons/{id}` */
  erasePerson(parameters: { id: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Say that a person no longer works here; others are told instead. `POST /v1/persons/{id}/left` */
  personLeft(parameters: { id: string }, options?: RequestOptions): Promise<Reply<Person>>;
  /** Everything that the register knows about one person. `GET /v1/persons/{id}/report` */
  getPersonReport(parameters: { id: string }, options?: RequestOptions): Promise<Reply<{ readonly person: Person; readonly [member: string]: unknown }>>;
  /** Erase a document everywhere; its hash stays. `DELETE /v1/documents/{hash}` */
  eraseDocument(parameters: { hash: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** The rights of a person or a token. `GET /v1/rights/{holder}` */
  listRights(parameters: { holder: string }, options?: RequestOptions): Promise<Reply<readonly Given[]>>;
  /** Give a right; nobody gives more than he holds. `POST /v1/rights/{holder}` */
  giveRight(parameters: { holder: string }, body: Grant, options?: RequestOptions): Promise<Reply<Given>>;
  /** Take a right away. `DELETE /v1/rights/{holder}/{right}` */
  takeRight(parameters: { holder: string; right: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** Where one is signed in; DELETE /v1/tokens/{id} ends a session. `GET /v1/sessions` */
  listSessions(options?: RequestOptions): Promise<Reply<readonly Session[]>>;
  /** Tokens and feeds that are valid: one’s own, or all for those who administer the register. `GET /v1/tokens` */
  listTokens(parameters?: { all?: "true" | "false" }, options?: RequestOptions): Promise<Reply<readonly Token[]>>;
  /** Make a token; its secret is said this once. `POST /v1/tokens` */
  makeToken(body: { readonly name: string; readonly grants: readonly Grant[]; readonly person?: string; readonly expiresAt?: string }, options?: RequestOptions): Promise<Reply<NewToken>>;
  /** Revoke a token, a feed or a session: from this moment it opens nothing. `DELETE /v1/tokens/{id}` */
  revokeToken(parameters: { id: string }, options?: RequestOptions): Promise<Reply<string>>;
  /** What was changed in the accords that one may read, from a place of the log on. `GET /v1/changes` */
  listChanges(parameters?: { after?: number; limit?: number }, options?: RequestOptions): Promise<Reply<{ readonly rows: readonly ({ readonly index: number; readonly at: string; readonly action: string; readonly accord: string; readonly about?: string; readonly version?: number })[]; readonly last: number }>>;
  /** The same as they happen: server-sent events, which go on after Last-Event-ID. `GET /v1/changes/stream` */
  streamChanges(options?: RequestOptions): Promise<Reply<string>>;
  /** How long the audit log is and what its root is, signed (C2SP tlog-checkpoint). `GET /v1/log/checkpoint` */
  getCheckpoint(options?: RequestOptions): Promise<Reply<string>>;
  /** A line of the audit log, with the proof that it is in the tree. `GET /v1/log/lines/{index}` */
  getLogLine(parameters: { index: number; size?: number }, options?: RequestOptions): Promise<Reply<{ readonly index: number; readonly size: number; readonly leaf: string; readonly proof: readonly string[] }>>;
  /** The proof that the audit log of one size is the beginning of that of another. `GET /v1/log/growth` */
  getLogGrowth(parameters?: { from?: number; to?: number }, options?: RequestOptions): Promise<Reply<{ readonly from: number; readonly to: number; readonly proof: readonly string[] }>>;
  /** A tile of the audit log (C2SP tlog-tiles), such as 0/x001/234 or entries/000.p/17. `GET /v1/log/tile/{tile}` */
  getTile(parameters: { tile: string }, options?: RequestOptions): Promise<Reply<Uint8Array>>;
  /** Whether the process lives. `GET /healthz` */
  health(options?: RequestOptions): Promise<Reply<{ readonly status: "ok" }>>;
  /** Whether it can answer: the store is there and can be written to. `GET /readyz` */
  ready(options?: RequestOptions): Promise<Reply<{ readonly status: "ready"; readonly store: string; readonly log: number; readonly schema: string; readonly workerSeenAt: string | null }>>;
  /** Counts and durations for Prometheus: from this machine, or for those who administer the register. `GET /metrics` */
  metrics(options?: RequestOptions): Promise<Reply<string>>;
  /** This document. `GET /openapi.json` */
  openapi(options?: RequestOptions): Promise<Reply<{ readonly openapi: string; readonly [member: string]: unknown }>>;
  /** What a problem means. `GET /problems/{type}` */
  getProblem(parameters: { type: string }, options?: RequestOptions): Promise<Reply<{ readonly type: string; readonly title: string; readonly status: number }>>;
}

/** A client of a server. */
export function createClient(options: ClientOptions): Client {
  const call = caller(options);
  return {
    listAccords: (parameters, options) => call('GET', '/v1/accords', [], parameters ?? {}, undefined, undefined, options ?? {}),
    createAccord: (body, options) => call('POST', '/v1/accords', [], {}, body, 'application/json', options ?? {}),
    getAccord: (parameters, options) => call('GET', '/v1/accords/{id}', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    putAccord: (parameters, body, options) => call('PUT', '/v1/accords/{id}', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    listFrames: (parameters, options) => call('GET', '/v1/accords/{id}/frames', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    checkAccord: (parameters, options) => call('GET', '/v1/accords/{id}/check', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    listRecord: (parameters, options) => call('GET', '/v1/accords/{id}/record', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    recordAct: (parameters, body, options) => call('POST', '/v1/accords/{id}/acts', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    getCare: (parameters, options) => call('GET', '/v1/accords/{id}/care', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    setCare: (parameters, body, options) => call('PUT', '/v1/accords/{id}/care', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    getHistory: (parameters, options) => call('GET', '/v1/accords/{id}/history', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    importAccords: (body, options) => call('POST', '/v1/bulk/accords', [], {}, body, 'application/x-ndjson', options ?? {}),
    exportAccords: (options) => call('GET', '/v1/bulk/accords', [], {}, undefined, undefined, options ?? {}),
    getStatus: (parameters, options) => call('GET', '/v1/accords/{id}/status', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getTerms: (parameters, options) => call('GET', '/v1/accords/{id}/terms', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    compareReadings: (parameters, options) => call('GET', '/v1/accords/{id}/compare', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getDeadlines: (parameters, options) => call('GET', '/v1/accords/{id}/deadlines', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getOptions: (parameters, options) => call('GET', '/v1/accords/{id}/options', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getCurve: (parameters, options) => call('GET', '/v1/accords/{id}/curve', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getTimeline: (parameters, options) => call('GET', '/v1/accords/{id}/timeline', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getWhy: (parameters, options) => call('GET', '/v1/accords/{id}/why', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    suppose: (parameters, body, options) => call('POST', '/v1/accords/{id}/what-if', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    getBrief: (parameters, options) => call('GET', '/v1/accords/{id}/brief', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getCalendar: (parameters, options) => call('GET', '/v1/accords/{id}/calendar', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    listDeadlines: (parameters, options) => call('GET', '/v1/deadlines', [], parameters ?? {}, undefined, undefined, options ?? {}),
    listStatuses: (parameters, options) => call('GET', '/v1/statuses', [], parameters ?? {}, undefined, undefined, options ?? {}),
    listDecisions: (parameters, options) => call('GET', '/v1/accords/{id}/decisions', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    recordDecision: (parameters, body, options) => call('POST', '/v1/accords/{id}/decisions', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    listDocuments: (parameters, options) => call('GET', '/v1/accords/{id}/documents', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    attachDocument: (parameters, body, options) => call('POST', '/v1/accords/{id}/documents', ["id"], parameters ?? {}, body, 'application/octet-stream', options ?? {}),
    getDocument: (parameters, options) => call('GET', '/v1/accords/{id}/documents/{hash}', ["id","hash"], parameters ?? {}, undefined, undefined, options ?? {}),
    listBranches: (parameters, options) => call('GET', '/v1/accords/{id}/branches', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    openBranch: (parameters, body, options) => call('POST', '/v1/accords/{id}/branches', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    getBranch: (parameters, options) => call('GET', '/v1/accords/{id}/branches/{branch}', ["id","branch"], parameters ?? {}, undefined, undefined, options ?? {}),
    closeBranch: (parameters, options) => call('DELETE', '/v1/accords/{id}/branches/{branch}', ["id","branch"], parameters ?? {}, undefined, undefined, options ?? {}),
    proposeColumns: (body, options) => call('POST', '/v1/sheets/mapping', [], {}, body, 'application/json', options ?? {}),
    importSheet: (body, options) => call('POST', '/v1/sheets', [], {}, body, 'application/json', options ?? {}),
    readDocument: (body, parameters, options) => call('POST', '/v1/readings', [], parameters ?? {}, body, 'application/octet-stream', options ?? {}),
    listWebhooks: (options) => call('GET', '/v1/webhooks', [], {}, undefined, undefined, options ?? {}),
    createWebhook: (body, options) => call('POST', '/v1/webhooks', [], {}, body, 'application/json', options ?? {}),
    deleteWebhook: (parameters, options) => call('DELETE', '/v1/webhooks/{id}', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    rotateWebhookSecret: (parameters, body, options) => call('POST', '/v1/webhooks/{id}/secret', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    dropWebhookSecret: (parameters, options) => call('DELETE', '/v1/webhooks/{id}/secret', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    disableWebhook: (parameters, body, options) => call('POST', '/v1/webhooks/{id}/disable', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    enableWebhook: (parameters, options) => call('POST', '/v1/webhooks/{id}/enable', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    testWebhook: (parameters, options) => call('POST', '/v1/webhooks/{id}/test', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    listDeliveries: (parameters, options) => call('GET', '/v1/webhooks/{id}/deliveries', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    replayDelivery: (parameters, options) => call('POST', '/v1/webhooks/{id}/deliveries/{delivery}/replay', ["id","delivery"], parameters ?? {}, undefined, undefined, options ?? {}),
    replayWebhook: (parameters, body, options) => call('POST', '/v1/webhooks/{id}/replay', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    listOutbox: (parameters, options) => call('GET', '/v1/outbox', [], parameters ?? {}, undefined, undefined, options ?? {}),
    replayOutbox: (parameters, options) => call('POST', '/v1/outbox/{id}/replay', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    listLadders: (options) => call('GET', '/v1/ladders', [], {}, undefined, undefined, options ?? {}),
    putLadder: (parameters, body, options) => call('PUT', '/v1/ladders/{name}', ["name"], parameters ?? {}, body, 'application/json', options ?? {}),
    removeLadder: (parameters, options) => call('DELETE', '/v1/ladders/{name}', ["name"], parameters ?? {}, undefined, undefined, options ?? {}),
    listTold: (parameters, options) => call('GET', '/v1/accords/{id}/told', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    reportBounce: (parameters, options) => call('POST', '/v1/persons/{id}/bounced', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    makeFeed: (body, options) => call('POST', '/v1/feeds', [], {}, body, 'application/json', options ?? {}),
    readCalendarFeed: (parameters, options) => call('GET', '/feeds/{secret}/deadlines.ics', ["secret"], parameters ?? {}, undefined, undefined, options ?? {}),
    readDeadlineFeed: (parameters, options) => call('GET', '/feeds/{secret}/deadlines.atom', ["secret"], parameters ?? {}, undefined, undefined, options ?? {}),
    readChangeFeed: (parameters, options) => call('GET', '/feeds/{secret}/changes.atom', ["secret"], parameters ?? {}, undefined, undefined, options ?? {}),
    whoAmI: (options) => call('GET', '/v1/me', [], {}, undefined, undefined, options ?? {}),
    signIn: (body, options) => call('POST', '/v1/session', [], {}, body, 'application/json', options ?? {}),
    signOut: (parameters, options) => call('DELETE', '/v1/session', [], parameters ?? {}, undefined, undefined, options ?? {}),
    keepSession: (body, options) => call('POST', '/v1/session/keep', [], {}, body, 'application/json', options ?? {}),
    acceptInvitation: (body, options) => call('POST', '/v1/invitations/accept', [], {}, body, 'application/json', options ?? {}),
    invite: (body, options) => call('POST', '/v1/invitations', [], {}, body, 'application/json', options ?? {}),
    listPersons: (parameters, options) => call('GET', '/v1/persons', [], parameters ?? {}, undefined, undefined, options ?? {}),
    addPerson: (body, options) => call('POST', '/v1/persons', [], {}, body, 'application/json', options ?? {}),
    changePerson: (parameters, body, options) => call('PATCH', '/v1/persons/{id}', ["id"], parameters ?? {}, body, 'application/json', options ?? {}),
    erasePerson: (parameters, options) => call('DELETE', '/v1/persons/{id}', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    personLeft: (parameters, options) => call('POST', '/v1/persons/{id}/left', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    getPersonReport: (parameters, options) => call('GET', '/v1/persons/{id}/report', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    eraseDocument: (parameters, options) => call('DELETE', '/v1/documents/{hash}', ["hash"], parameters ?? {}, undefined, undefined, options ?? {}),
    listRights: (parameters, options) => call('GET', '/v1/rights/{holder}', ["holder"], parameters ?? {}, undefined, undefined, options ?? {}),
    giveRight: (parameters, body, options) => call('POST', '/v1/rights/{holder}', ["holder"], parameters ?? {}, body, 'application/json', options ?? {}),
    takeRight: (parameters, options) => call('DELETE', '/v1/rights/{holder}/{right}', ["holder","right"], parameters ?? {}, undefined, undefined, options ?? {}),
    listSessions: (options) => call('GET', '/v1/sessions', [], {}, undefined, undefined, options ?? {}),
    listTokens: (parameters, options) => call('GET', '/v1/tokens', [], parameters ?? {}, undefined, undefined, options ?? {}),
    makeToken: (body, options) => call('POST', '/v1/tokens', [], {}, body, 'application/json', options ?? {}),
    revokeToken: (parameters, options) => call('DELETE', '/v1/tokens/{id}', ["id"], parameters ?? {}, undefined, undefined, options ?? {}),
    listChanges: (parameters, options) => call('GET', '/v1/changes', [], parameters ?? {}, undefined, undefined, options ?? {}),
    streamChanges: (options) => call('GET', '/v1/changes/stream', [], {}, undefined, undefined, options ?? {}),
    getCheckpoint: (options) => call('GET', '/v1/log/checkpoint', [], {}, undefined, undefined, options ?? {}),
    getLogLine: (parameters, options) => call('GET', '/v1/log/lines/{index}', ["index"], parameters ?? {}, undefined, undefined, options ?? {}),
    getLogGrowth: (parameters, options) => call('GET', '/v1/log/growth', [], parameters ?? {}, undefined, undefined, options ?? {}),
    getTile: (parameters, options) => call('GET', '/v1/log/tile/{tile}', ["tile"], parameters ?? {}, undefined, undefined, options ?? {}),
    health: (options) => call('GET', '/healthz', [], {}, undefined, undefined, options ?? {}),
    ready: (options) => call('GET', '/readyz', [], {}, undefined, undefined, options ?? {}),
    metrics: (options) => call('GET', '/metrics', [], {}, undefined, undefined, options ?? {}),
    openapi: (options) => call('GET', '/openapi.json', [], {}, undefined, undefined, options ?? {}),
    getProblem: (parameters, options) => call('GET', '/problems/{type}', ["type"], parameters ?? {}, undefined, undefined, options ?? {}),
  };
}

// The name of a tile has slashes in it.
const inAddress = (name: string, value: string): string =>
  name === 'tile' ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value);

type Parameters = Readonly<Record<string, unknown>>;
type Caller = (method: string, path: string, inPath: readonly string[], parameters: Parameters, body: unknown, media: string | undefined, options: RequestOptions) => Promise<Reply<never>>;

function caller({ base, token, fetch: send = fetch }: ClientOptions): Caller {
  return async (method, path, inPath, parameters, body, media, options) => {
    const query = new URLSearchParams();
    let url = path;
    for (const [name, value] of Object.entries(parameters)) {
      if (value === undefined) continue;
      if (inPath.includes(name)) url = url.replace(`{${name}}`, inAddress(name, String(value)));
      else query.set(name, String(value));
    }
    const search = query.size > 0 ? `?${query.toString()}` : '';
    const type = body === undefined ? undefined : (options.contentType ?? media);
    const headers: Record<string, string> = {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(type !== undefined && { 'Content-Type': type }),
      ...(options.accept !== undefined && { Accept: options.accept }),
      ...(options.ifMatch !== undefined && { 'If-Match': options.ifMatch }),
      ...(options.ifNoneMatch !== undefined && { 'If-None-Match': options.ifNoneMatch }),
      ...(options.idempotencyKey !== undefined && { 'Idempotency-Key': options.idempotencyKey }),
    };
    const sent = body === undefined ? undefined : typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const reply = await send(`${base}${url}${search}`, {
      method,
      headers,
      ...(sent !== undefined && { body: sent as string }),
      ...(options.signal && { signal: options.signal }),
    });
    const held = reply.headers.get('content-type') ?? '';
    if (held.startsWith('application/problem+json')) throw new ApiProblem((await reply.json()) as Problem);
    const read = held.startsWith('application/json') ? await reply.json() : held.startsWith('application/octet-stream') ? new Uint8Array(await reply.arrayBuffer()) : await reply.text();
    return { status: reply.status, headers: reply.headers, body: read as never };
  };
}

// Every table of the register, the same on SQLite and PostgreSQL. Civil days and instants are ISO text, JSON is text, truth is 0 or 1.

/** An accord as it stands: a projection of its entries, kept so that a list need not read them. */
export interface AccordTable {
  readonly id: string;
  /** Counts its entries; the ETag of the accord. */
  readonly version: number;
  readonly kind: string;
  /** The title as written: JSON text of a string, or of one for each language. */
  readonly title: string | null;
  /** The accord file without its record, as it stands now: JSON text. */
  readonly frame: string;
  /** Who looks after it, under which labels: JSON text of a `Care`. */
  readonly care: string;
  /** How many acts its record has. */
  readonly acts: number;
  /** 1 while the index rows of this accord are behind its record. */
  readonly stale: number;
  /** The index rows hold from this day to that, both counting. */
  readonly covered_from: string | null;
  readonly covered_to: string | null;
  /** The first instant at which something in its record becomes known that was not known when the index rows were made. */
  readonly learns_at: string | null;
  readonly created_at: string;
  readonly changed_at: string;
}

/** One accepted addition to an accord. Rows are only ever added; see `entry.ts` for what a body holds. */
export interface EntryTable {
  readonly accord: string;
  readonly seq: number;
  readonly kind: string;
  /** The id of the act, decision, document … that it adds. */
  readonly ref: string;
  readonly body: string;
  /** SHA-256 of the body, hexadecimal: what the log vouches for. */
  readonly digest: string;
  /** The civil day, in the accord's zone, on which it was recorded. */
  readonly recorded_on: string;
  readonly at: string;
  readonly actor: string;
}

/** Somebody who owns an accord or stands in for its owner, for lists. */
export interface CarerTable {
  readonly accord: string;
  readonly person: string;
}

/** A label of an accord, for rights and lists. */
export interface LabelTable {
  readonly accord: string;
  readonly label: string;
}

/** A word, or two neighbouring characters, by which an accord is found. */
export interface WordTable {
  readonly word: string;
  readonly accord: string;
}

/** That an accord rests on another: it cannot outlive it, or ends with it. */
export interface SupportTable {
  readonly accord: string;
  readonly support: string;
}

/** A deadline that the engine worked out when the accord last changed. */
export interface DeadlineTable {
  readonly accord: string;
  readonly n: number;
  readonly position: string;
  readonly party: string | null;
  readonly kind: string;
  readonly date: string;
  readonly send_by: string;
  /** The whole row as the engine gave it: JSON text. */
  readonly body: string;
}

/** A stretch of days on which the status of a party under a position stands still. */
export interface StandingTable {
  readonly accord: string;
  /** Its place among those of the accord: as the engine gave them, positions and parties in the order of its file. */
  readonly n: number;
  readonly position: string;
  readonly party: string;
  readonly from_on: string;
  readonly to_on: string;
  readonly state: string;
  readonly notice: string;
  readonly last_day: string | null;
  readonly notify_by: string | null;
  /** What a list shows of the view: JSON text. */
  readonly body: string;
}

/** A document by the SHA-256 of its bytes. Erased, it keeps its row and loses its bytes and its name. */
export interface DocumentTable {
  readonly hash: string;
  readonly media: string;
  readonly name: string | null;
  readonly size: number;
  readonly bytes: Uint8Array | null;
  readonly at: string;
  readonly erased_at: string | null;
}

/** A stretch of a document that something in an accord rests on. */
export interface QuoteTable {
  readonly hash: string;
  readonly document: string;
  readonly accord: string;
  readonly ref: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string | null;
}

/** A leaf of the audit log. */
export interface LogTable {
  readonly idx: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly accord: string | null;
  readonly outcome: string;
  /** The bytes that are hashed, as text: canonical JSON. */
  readonly leaf: string;
  readonly hash: Uint8Array;
}

/** One row: how many leaves the log has and the compact range that its root is made of. */
export interface LogHeadTable {
  readonly id: number;
  readonly size: number;
  /** Hashes of the complete subtrees, largest first: hexadecimal, with commas. */
  readonly frontier: string;
}

/** The root of a complete subtree of 256^level leaves. */
export interface TileTable {
  readonly level: number;
  readonly n: number;
  readonly hash: Uint8Array;
}

/** A checkpoint that was signed: a C2SP note. */
export interface CheckpointTable {
  readonly size: number;
  readonly note: string;
  readonly at: string;
}

/** A person. Erased, the row keeps its id, which the log names, and nothing else. */
export interface PersonTable {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly zone: string;
  readonly language: string;
  /** scrypt, with its salt and parameters. */
  readonly password: string | null;
  readonly created_at: string;
  /** The instant from which the person no longer works here. */
  readonly left_at: string | null;
  /** The instant at which a message to the person last came back. */
  readonly bounced_at: string | null;
  readonly erased_at: string | null;
}

/** A right: who holds it, which role, over which accord or label; over all where both are null. */
export interface GrantTable {
  readonly id: string;
  /** A person or a token. */
  readonly holder: string;
  readonly role: string;
  readonly accord: string | null;
  readonly label: string | null;
}

/** A secret that was handed out: only its SHA-256 is kept. */
export interface TokenTable {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
  readonly name: string;
  readonly person: string | null;
  /** What it is for, such as the query of a feed: JSON text. */
  readonly purpose: string | null;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

/** Where changes are sent. */
export interface WebhookTable {
  readonly id: string;
  readonly url: string;
  /** Secrets of Standard Webhooks, the newest first: JSON text of a list. */
  readonly secrets: string;
  /** Which changes: JSON text. */
  readonly wants: string;
  readonly created_at: string;
  readonly disabled_at: string | null;
  readonly why: string | null;
}

/** Work that is owed to the outside: a delivery or a message. Leased, done, or dead. */
export interface OutboxTable {
  readonly id: string;
  readonly kind: string;
  /** Where it goes: a webhook's id or a person's. */
  readonly target: string;
  readonly body: string;
  readonly attempts: number;
  readonly due_at: string;
  readonly leased_until: string | null;
  readonly done_at: string | null;
  readonly dead_at: string | null;
  readonly fault: string | null;
  readonly created_at: string;
}

/** That a person was told of a deadline, by which step of the ladder. */
export interface ToldTable {
  readonly accord: string;
  /** The lasting name of the deadline. */
  readonly deadline: string;
  readonly step: string;
  readonly person: string;
  readonly at: string;
}

/** A supposition that is kept beside the record and never in it. */
export interface BranchTable {
  readonly id: string;
  readonly accord: string;
  readonly name: string;
  readonly version: number;
  readonly acts: string;
  readonly actor: string;
  readonly at: string;
  readonly closed_at: string | null;
}

/** The answer to a request that carried an idempotency key. */
export interface RepliedTable {
  readonly key: string;
  readonly actor: string;
  readonly digest: string;
  readonly reply: string;
  readonly at: string;
}

/** A value that the register keeps for itself. */
export interface SettingTable {
  readonly name: string;
  readonly value: string;
}

/** The tables by name. */
export interface Schema {
  readonly accord: AccordTable;
  readonly entry: EntryTable;
  readonly label: LabelTable;
  readonly carer: CarerTable;
  readonly word: WordTable;
  readonly support: SupportTable;
  readonly deadline: DeadlineTable;
  readonly standing: StandingTable;
  readonly document: DocumentTable;
  readonly quote: QuoteTable;
  readonly log: LogTable;
  readonly log_head: LogHeadTable;
  readonly tile: TileTable;
  readonly checkpoint: CheckpointTable;
  readonly person: PersonTable;
  readonly grant: GrantTable;
  readonly token: TokenTable;
  readonly webhook: WebhookTable;
  readonly outbox: OutboxTable;
  readonly told: ToldTable;
  readonly branch: BranchTable;
  readonly replied: RepliedTable;
  readonly setting: SettingTable;
}

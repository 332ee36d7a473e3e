/** What entries weigh as one file for a browser. */
export interface BrowserSize {
  /** Minified and gzipped. */
  readonly bytes: number;
  readonly minified: number;
  /** The files that it is made of, from the root of the project. */
  readonly sources: readonly string[];
  /** Modules of Node that something imports. */
  readonly builtins: readonly string[];
  /** Packages that something imports. */
  readonly packages: readonly string[];
}

/** What a page weighs that loads parts on request, minified and gzipped. */
export interface PageSize {
  /** What it loads first, in so many files. */
  readonly first: number;
  readonly files: number;
  /** All its files, those of the parts included. */
  readonly all: number;
}

/** The pure layers, from the left. */
export const layers: readonly string[];

/** The entries of every language but English, by its name. */
export const languages: Readonly<Record<string, readonly string[]>>;

/** The entries that only a register uses, by language. */
export const ofRegister: Readonly<Record<string, readonly string[]>>;

/** Weighs entries of the layers, paths within src without their ending; everything that the layers have in English where none are named. */
export function browserSize(root: string, entries?: readonly string[]): Promise<BrowserSize>;

/** Weighs a page that has all layers from the start, and each part when it is asked for. */
export function pageSize(root: string): Promise<PageSize>;

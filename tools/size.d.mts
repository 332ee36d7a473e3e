/** What the pure layers weigh in a browser: bytes gzipped and merely minified, and what they import of Node and of other packages. */
export interface BrowserSize {
  readonly bytes: number;
  readonly minified: number;
  readonly builtins: readonly string[];
  readonly packages: readonly string[];
}

/** The pure layers, from the left. */
export const layers: readonly string[];

/** Bundles pure layers of the project in a folder for a browser; all of them where none are named. */
export function browserSize(root: string, wanted?: readonly string[]): Promise<BrowserSize>;

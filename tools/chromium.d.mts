/** Where a browser is, if one is there. */
export function chromiumAt(): string | undefined;
/** Sees that a browser is there, with letters for three languages. */
export function ensureChromium(): Promise<string>;

declare const TACIT_BUILD: string;

/** What tells this build of the page from every other; the server says the same of the page that it serves. */
export const build: string = TACIT_BUILD;

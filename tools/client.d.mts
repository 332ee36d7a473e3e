/** The typed client for a document of the API. */
export function clientText(document: Readonly<Record<string, unknown>>): string;

/** A part of a golden file, one item of a list on a line: a change shows as the line that has changed. */
export const lines = (title: string, items: readonly unknown[]): string =>
  [title, ...items.map((item) => `  ${JSON.stringify(item)}`)].join('\n');

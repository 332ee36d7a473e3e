/** A list with one more in it, or without that one. */
export const withOne = (list: readonly string[], one: string, there: boolean): readonly string[] =>
  there ? [...list, one] : list.filter((other) => other !== one);

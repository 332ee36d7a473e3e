/** The words of the screen. */
export const accords = {
  'accords.title': 'Accords',
} as const;

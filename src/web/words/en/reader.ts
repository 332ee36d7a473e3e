/** The words of the screen. */
export const reader = {
  'reader.title': 'Reader',
} as const;

/** The words of the screen. */
export const settings = {
  'settings.title': 'Settings',
} as const;

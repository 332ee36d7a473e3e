/** The words of the screen. */
export const desk = {
  'desk.title': 'Desk',
} as const;

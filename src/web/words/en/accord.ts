/** The words of the screen of one accord. */
export const accord = {
  'accord.days': 'The two days of the question',
  'accord.on': 'On',
  'accord.known': 'As known on',
  'accord.known-before': 'As known before the day asked about: what came later does not count.',
  'accord.today': 'Today',
  'accord.tabs': 'What to see of this accord',
  'accord.tab-timeline': 'Timeline',
  'accord.tab-positions': 'Positions',
  'accord.why': 'Why this date',
  'accord.why-others': 'Under other readings',
  'accord.positions-caption': 'What each reading says on {on}',
  'accord.field': 'What',
  'accord.differ-since': 'They part since',
} as const;

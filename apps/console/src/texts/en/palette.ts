// The English words of finding anything.
export const palette = {
  title: 'Find anything',
  placeholder: 'Page, order, match, athlete',
  close: 'Close',
  groups: { pages: 'Pages', orders: 'Orders', matches: 'Matches', athletes: 'Athletes' },
  none: 'Nothing is called like that. Try fewer letters, a match number, or a name.',
  results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  asking: 'Asking the archive',
  archive: (reason: string) => `The archive cannot be asked: ${reason}`,
  versus: (blue: string, red: string) => `${blue} – ${red}`,
  noNumber: 'without a number',
  athlete: (country: string) => `all matches · ${country}`,
  hint: '↑ ↓ choose · Enter goes there · Esc closes',
} as const

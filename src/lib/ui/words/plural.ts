/** Picks the French form for a number: 0 and 1 are singular. */
export function pluralFr(count: number, one: string, other: string): string {
  return french.select(count) === 'one' ? one : other;
}

/** Picks the English form for a number: only 1 is singular. */
export function pluralEn(count: number, one: string, other: string): string {
  return english.select(count) === 'one' ? one : other;
}

const french = new Intl.PluralRules('fr');
const english = new Intl.PluralRules('en');

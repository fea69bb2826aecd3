import { countryNames } from './country-names.ts';
import { romanise } from './romanise.ts';

/** ISO 3166-1 alpha-2 code, upper case, of a country written as a code of two or three letters or by its French or
 * English name; null when it is not known. */
export function countryCode(text: string): string | null {
  return codesByText.get(key(text)) ?? null;
}

/** Country of a row: that of its own cell; where the cell says nothing, the one that the user named. A cell that cannot
 * be read gives none: its phone number must not be taken for one of another country. */
export function rowCountry(cell: string | null, named: string | null): string | null {
  return cell === null || cell.trim() === '' ? named : countryCode(cell);
}

/** Every code that is known, in alphabetical order. */
export function countryCodes(): readonly string[] {
  return countries.map(({ code }) => code);
}

const key = (text: string) => romanise(text).replace(/[^\p{L}]/gu, '');

const countries = countryNames
  .trim()
  .split('\n')
  .map((line) => ({ code: line.slice(0, 2), three: line.slice(3, 6), names: line.slice(7).split(' / ') }));

const codesByText = new Map<string, string>([
  ...countries.flatMap(({ code, names }) => names.map((name): [string, string] => [key(name), code])),
  ...countries.map(({ code, three }): [string, string] => [key(three), code]),
  ...countries.map(({ code }): [string, string] => [key(code), code])
]);

import type { Words } from '#lib/domain/chunk.ts';
import { textOfUtf8 } from '#lib/engine/chunk/utf8.ts';
import { rowCountry } from '#lib/engine/normal-form/country.ts';
import { phoneNumber } from '#lib/engine/normal-form/phone-number.ts';
import { phoneRules, type RegularPhones } from '#lib/engine/normal-form/phone-rules.ts';
import { CellCursor, type RowSource } from './cell-cursor.ts';
import { writeRegularPhone } from './regular-phone.ts';
import { WordsBuilder } from './words-builder.ts';

/** Reads columns of phone numbers into E.164, each slice with the same memory of countries and of odd numbers.
 * @param home country of national numbers where the row has none */
export function phoneReader(home: string | null) {
  const rulesOf = new Map<string | null, RegularPhones>();
  const known = new Map<string, string | null>();
  const room = new Uint8Array(48);
  const homeRules = phoneRules(home);
  rulesOf.set(home, homeRules);

  function rulesFor(country: string | null): RegularPhones {
    let rules = rulesOf.get(country);
    if (!rules) rulesOf.set(country, (rules = phoneRules(country)));
    return rules;
  }

  function ask(text: string, country: string | null): string | null {
    const key = `${country ?? ''} ${text}`;
    let number = known.get(key);
    if (number === undefined) {
      const found = phoneNumber(text, country);
      number = found.ok ? found.value : null;
      if (known.size === numbersKept) known.clear();
      known.set(key, number);
    }
    return number;
  }

  /** @param countries the texts of the countries of the rows, null where the file has none */
  return (source: RowSource, column: number, countries: Words | null): Words => {
    const { rows } = source.cut;
    const cells = new CellCursor(source, column);
    const words = new WordsBuilder(rows, true);
    const countryOf = countryReader(countries, home);
    for (let row = 0; row < rows; row++) {
      if (!cells.seek(row)) continue;
      const country = countryOf(row);
      const rules = country === home ? homeRules : rulesFor(country);
      const length = cells.isDoubled ? 0 : writeRegularPhone(cells.bytes, cells.start, cells.stop, rules, room);
      if (length > 0) words.add(row, room, 0, length);
      else {
        const number = cells.stop - cells.start > longest ? null : ask(cells.text(), country);
        if (number === null) cells.refuse('phone-malformed');
        else words.addText(row, number);
      }
    }
    return words.finish();
  };
}

const numbersKept = 20_000;
const longest = 120;

/** The country of each row, told once for each text. */
function countryReader(countries: Words | null, home: string | null): (row: number) => string | null {
  if (!countries) return () => home;
  const known = new Map<string, string | null>();
  const told = (text: string) => {
    let country = known.get(text);
    if (country === undefined) known.set(text, (country = rowCountry(text, home)));
    return country;
  };
  if (countries.form === 'codes') {
    const codes = countries.codes;
    const byCode = ['', ...countries.words].map(told);
    return (row) => byCode[codes[row]!]!;
  }
  const { bytes, offsets } = countries;
  return (row) => told(textOfUtf8(bytes, offsets[row]!, offsets[row + 1]!));
}

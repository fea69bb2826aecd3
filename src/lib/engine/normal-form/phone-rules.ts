import { Metadata, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { cutsZeroAlone, firstDigits } from './first-digits.ts';

/** What may be accepted without asking the library (bit n of a mask: a national number of n digits). */
export interface RegularPhones {
  /** By calling code, 0 to 999: lengths of national numbers that are always possible and never rewritten, provided
   * that they do not start with a zero. */
  readonly lengths: Uint32Array;
  /** By calling code: first digits (bit d for the digit d) of national numbers that are asked all the same, since the
   * country's trunk prefix may begin so. */
  readonly asked: Uint16Array;
  /** Calling code of the country, 0 for none. */
  readonly home: number;
  /** Lengths, trunk zero included, of national numbers of the country that only need the zero cut off. */
  readonly homeTrunk: number;
}

/** Rules built from the library's own tables; every number that they accept is answered alike by `phoneNumber`. */
export function phoneRules(country: string | null): RegularPhones {
  const lengths = new Uint32Array(1000);
  const asked = new Uint16Array(1000);
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
    const plans = countries.map(numberingPlan);
    lengths[Number(code)] = regularLengths(code, plans);
    asked[Number(code)] = ambiguousStarts(plans);
  }
  const isKnown = country !== null && country in metadata.countries;
  if (!isKnown) return { lengths, asked, home: 0, homeTrunk: 0 };
  const plan = numberingPlan(country as CountryCode);
  const home = Number(plan.callingCode());
  return { lengths, asked, home, homeTrunk: trunkLengths(plan, lengths[home] ?? 0) };
}

/** What the library's numbering plan offers; its own types name only a part of it. */
interface Plan {
  callingCode(): string;
  possibleLengths(): readonly number[];
  /** Plain digits or a regular expression; the number 0 or nothing when the country has none. */
  nationalPrefixForParsing(): string | number | undefined;
  IDDPrefix(): string | undefined;
}

function numberingPlan(country: CountryCode): Plan {
  const tables = new Metadata(metadata);
  tables.selectNumberingPlan(country);
  return tables.numberingPlan as unknown as Plan;
}

/** The first plan of a shared code is the one that the library parses with; the length must suit every other one,
 * since the library judges it by the country that it recognises. */
function regularLengths(code: string, plans: readonly Plan[]): number {
  const trunk = plans[0]?.nationalPrefixForParsing() || '';
  if (typeof trunk === 'number') return 0;
  const everywhere = (length: number) => plans.every((plan) => plan.possibleLengths().includes(length));
  let mask = 0;
  for (let length = 1; length + code.length <= longest; length++) {
    // without its first digits, taken for a trunk prefix, the number would still be possible: only the library can tell
    const isAmbiguous = /^[1-9]\d*$/.test(trunk) && plans.some((plan) => maySuit(plan, length - trunk.length));
    if (length + code.length >= shortest && everywhere(length) && !isAmbiguous) mask |= 1 << length;
  }
  return mask >>> 0;
}

/** Plain digits are judged by length; any other pattern by the digits that it may begin with. */
function ambiguousStarts(plans: readonly Plan[]): number {
  const trunk = plans[0]?.nationalPrefixForParsing() || '';
  return typeof trunk === 'number' || /^\d*$/.test(trunk) ? 0 : firstDigits(trunk);
}

function trunkLengths(plan: Plan, regular: number): number {
  const trunk = plan.nationalPrefixForParsing();
  if (typeof trunk !== 'string' || !cutsZeroAlone(trunk) || plan.IDDPrefix() !== '00') return 0;
  let mask = 0;
  for (let length = 2; length <= longest + 1; length++) {
    const isRegular = ((regular >>> (length - 1)) & 1) === 1;
    if (isRegular && !plan.possibleLengths().includes(length)) mask |= 1 << length;
  }
  return mask >>> 0;
}

const maySuit = (plan: Plan, length: number) => plan.possibleLengths().includes(length);

// E.164
const shortest = 7;
const longest = 15;

import { builtInStatuses, nameKey } from '#lib/domain/field.ts';
import { countryCode } from '../normal-form/country.ts';
import { gender } from '../normal-form/forms/gender.ts';

/** The choice that a cell names. Countries become their codes, genders `f` or `m`, the built-in statuses their own
 * words; anything that is not known stays as it is written: a choice is the user's. */
export function readChoice(field: string, text: string): string {
  if (text.length > longest) return text;
  if (field === 'country') return countryCode(text) ?? text;
  if (field === 'status') return statuses.get(nameKey(text)) ?? text;
  if (field !== 'gender') return text;
  const found = gender.normalise(text, { country: null, dates: null });
  return found.ok ? found.value : text;
}

const longest = 60;
const words: Readonly<Record<(typeof builtInStatuses)[number], string>> = {
  vip: 'vip,vips',
  customer: 'customer,client,cliente,clients,customers,active,actif,active customer,client actif',
  prospect: 'prospect,prospects,lead,leads',
  inactive: 'inactive,inactif,inactifs,dormant'
};
const statuses = new Map(
  builtInStatuses.flatMap((status) => words[status].split(',').map((word) => [word, status] as const))
);

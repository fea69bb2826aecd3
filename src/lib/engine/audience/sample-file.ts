import type { Column, ColumnRole } from '#lib/domain/column.ts';
import type { Network } from './network.ts';
import { offerSettings, type SettingsWish } from './offer.ts';
import { planHash } from './plan.ts';
import { plannedRow, type DigestOfText } from './planned-row.ts';

/** An exact example of the file that a network takes (product.md P8), in the form that the user chose. Its people are
 * made up: addresses at example.com, telephone numbers that are kept for fiction. */
export function sampleFile(network: Network, wish: SettingsWish, digest: DigestOfText): string {
  const plan = planHash(network, offerSettings(network, columns, wish), columns, columns.length);
  const lines = Array.from({ length: people }, (_, index) => plannedRow(plan, person(index), digest));
  const written = plan.header === null ? lines : [plan.header, ...lines];
  return written.map((line) => `${line}${plan.lineEnd}`).join('');
}

// ten more than the strictest minimum
const people = 60;

const roles: readonly ColumnRole[] = [
  'email',
  'phone',
  'first-name',
  'last-name',
  'birth-date',
  'gender',
  'city',
  'postcode',
  'country',
  'mobile-id',
  'external-id'
];
const columns: readonly Column[] = roles.map((role, index) => ({
  index,
  name: role,
  role,
  hashed: null,
  by: 'header',
  dates: role === 'birth-date' ? 'year-first' : null
}));

const firstNames = ['Agnès', 'Ludovic', 'Maëlys', 'Joël', 'Inès', 'Yann', 'Sophie', 'Pierre-Yves', 'Zoé', 'Noël'];
const lastNames = ['Lefèvre', 'N’Guessan', 'Küntz', 'd’Almeida', 'Ben Saïd', 'Le Goff'];
// city, postcode, country, start of a telephone number kept for fiction
const places = [
  ['Paris', '75011', 'FR', '+336399800'],
  ['Saint-Étienne', '42000', 'FR', '+336399800'],
  ['New York', '10001', 'US', '+121255501'],
  ['Marseille', '13006', 'FR', '+336399800'],
  ['Boston', '02108', 'US', '+161755501']
] as const;

function person(index: number): readonly string[] {
  const two = String(index).padStart(2, '0');
  const [city, postcode, country, phone] = places[index % places.length] ?? places[0];
  return [
    `personne.${two}@example.com`,
    `${phone}${two}`,
    firstNames[index % firstNames.length] ?? '',
    lastNames[index % lastNames.length] ?? '',
    `${1950 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`,
    index % 2 === 0 ? 'F' : 'M',
    city,
    postcode,
    country,
    `00000000-0000-4000-8000-0000000000${two}`,
    `exemple_${two}`
  ];
}

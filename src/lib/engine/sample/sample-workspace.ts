import type { Channel, ConsentState } from '../../domain/consent.ts';
import type { Dialect } from '../../domain/dialect.ts';
import type { Field } from '../../domain/field.ts';
import type { ImportColumn, ImportPlan, ImportTarget } from '../../domain/import-plan.ts';
import type { Language } from '../../domain/words.ts';
import { utf8Length } from '../text/utf8.ts';
import { Chance } from './chance.ts';
import { alreadyHashed, asTyped, defectOf, firstOf, malform, phoneAsTyped } from './defects.ts';
import { csvLine, type PeopleForm } from './people-csv.ts';
import { makePerson, type Person } from './people.ts';

/** People in the sample workspace. */
export const samplePeople = 50_000;

/** The base that the sample workspace is poured from, as a file that is imported like any other, and how. The same
 * people each time, with the defects of a base that has lived: addresses that are none or are missing, phones in all
 * spellings, people who are there twice under two cards. */
export interface SampleWorkspace {
  readonly name: string;
  /** Text in pieces of a few milliseconds of work. */
  readonly pieces: Iterable<string>;
  readonly dialect: Dialect;
  readonly plan: ImportPlan;
}

/** The loyalty card of somebody in the sample workspace. */
export const sampleCard = (index: number): string => `C${String(index + 1).padStart(9, '0')}`;

export function sampleWorkspace(language: Language, count = samplePeople): SampleWorkspace {
  const words = texts[language];
  const header = csvLine(
    columns.map(({ name }) => name),
    form
  );
  return {
    name: words.file,
    pieces: pieces(header, words, count),
    dialect: {
      ...{ encoding: 'utf-8', markBytes: 0, delimiter: ';', quote: '"', headerLine: 1, dataLine: 2 },
      dataStart: utf8Length(header)
    },
    plan: {
      columns: columns.map(({ target }, index): ImportColumn => ({ index, target, dates: 'year-first', decimal: '.' })),
      createdFields: [
        { id: lastPurchase, type: 'date', name: words.lastPurchase },
        { id: totalBought, type: 'number', name: words.totalBought }
      ] satisfies Field[],
      // by their cards, so that the same person may be there twice, as in a real base
      identity: 'external-id',
      existing: 'fill-blanks',
      createUnknown: true,
      raiseConsent: { evidence: words.evidence[0]! },
      tags: [],
      homeCountry: 'FR',
      zone: 'Europe/Paris'
    }
  };
}

const seed = 2026;
const rowsAtOnce = 500;
const lastPurchase = 'last-purchase';
const totalBought = 'total-bought';
const form: PeopleForm = { delimiter: ';', lineEnd: '\n', quote: 'needed' };

interface Texts {
  readonly file: string;
  readonly lastPurchase: string;
  readonly totalBought: string;
  readonly evidence: readonly string[];
  readonly tags: readonly string[];
}

const texts: Readonly<Record<Language, Texts>> = {
  fr: {
    file: 'exemple_fidelite.csv',
    lastPurchase: 'Dernier achat',
    totalBought: 'Total acheté',
    evidence: [
      'Carte de fidélité en boutique',
      'Formulaire du site',
      'Compte client',
      'Jeu concours',
      'Lien en bas d’un e-mail'
    ],
    tags: [
      'Fidélité or',
      'Fidélité argent',
      'Boutique Lyon',
      'Boutique Nantes',
      'Avant-première 2025',
      'Newsletter mode',
      'Parrainage',
      'Litige en cours'
    ]
  },
  en: {
    file: 'sample_loyalty.csv',
    lastPurchase: 'Last purchase',
    totalBought: 'Total bought',
    evidence: [
      'Loyalty card in a shop',
      'Form on the site',
      'Customer account',
      'Prize draw',
      'Link at the foot of an e-mail'
    ],
    tags: [
      'Gold loyalty',
      'Silver loyalty',
      'Lyon shop',
      'Nantes shop',
      'Preview 2025',
      'Fashion newsletter',
      'Referral',
      'Open dispute'
    ]
  }
};
/** In a thousand, in the order of the tags. */
const tagRates = [60, 110, 25, 18, 90, 140, 35, 2];

const meanings: Readonly<Record<string, ConsentState>> = {
  yes: 'subscribed',
  no: 'refused',
  unsubscribed: 'unsubscribed'
};
const field = (id: string): ImportTarget => ({ kind: 'field', field: id, overwrite: true });
const channelColumns = (channel: Channel, name: string): { name: string; target: ImportTarget }[] => [
  { name, target: { kind: 'consent', channel, meanings } },
  { name: `${name}_date`, target: { kind: 'consent-date', channel } },
  { name: `${name}_source`, target: { kind: 'consent-evidence', channel } }
];
const columns: readonly { readonly name: string; readonly target: ImportTarget }[] = [
  { name: 'card', target: field('external-id') },
  { name: 'email', target: field('email') },
  { name: 'phone', target: field('phone') },
  { name: 'first_name', target: field('first-name') },
  { name: 'last_name', target: field('last-name') },
  { name: 'birth_date', target: field('birth-date') },
  { name: 'gender', target: field('gender') },
  { name: 'postcode', target: field('postcode') },
  { name: 'city', target: field('city') },
  { name: 'country', target: field('country') },
  { name: 'status', target: field('status') },
  { name: 'last_purchase', target: field(lastPurchase) },
  { name: 'total_bought', target: field(totalBought) },
  { name: 'tags', target: { kind: 'tags' } },
  ...channelColumns('email', 'email_consent'),
  ...channelColumns('sms', 'sms_consent'),
  ...channelColumns('push', 'push_consent'),
  ...channelColumns('advertising', 'ads_consent')
];

function* pieces(header: string, words: Texts, count: number): Generator<string> {
  yield header;
  for (let from = 0; from < count; from += rowsAtOnce) {
    let text = '';
    for (let index = from; index < Math.min(from + rowsAtOnce, count); index++)
      text += csvLine(cellsOf(index, words), form);
    yield text;
  }
}

function cellsOf(index: number, words: Texts): string[] {
  const defect = defectOf(seed, index);
  // one duplicate in five: a base that somebody has tidied before
  const isTwin = defect === 'duplicate' && index % 5 === 0;
  const person = makePerson(seed, isTwin ? firstOf(seed, index) : index);
  const card = sampleCard(index);
  chance.at(seed ^ 0x5a3, index);
  const active = chance.below(100) < 88;
  const bought = active ? anchor - chance.below(chance.below(3) === 0 ? 900 : 200) : null;
  const total =
    bought === null ? 0 : (1500 + chance.below(12_000)) * (1 + chance.below(chance.below(12) === 0 ? 40 : 6));
  const status =
    bought === null ? 'prospect' : total > 250_000 ? 'vip' : bought < anchor - 540 ? 'inactive' : 'customer';
  const { year, month, day } = person.birth;
  return [
    card,
    emailOf(person, defect, index),
    phoneAsTyped(person.phone, seed, index),
    person.firstName,
    person.lastName,
    `${year}-${two(month)}-${two(day)}`,
    person.gender,
    person.place.postcode,
    person.place.city,
    person.place.country,
    status,
    bought === null ? '' : dayText(bought),
    total === 0 ? '' : (total / 100).toFixed(2),
    words.tags.filter((_, tag) => chance.below(1000) < tagRates[tag]!).join(', '),
    ...consent(words, [62, 9, 6]),
    ...(person.phone === '' ? ['', '', ''] : consent(words, [34, 12, 3])),
    ...consent(words, [21, 8, 4]),
    ...consent(words, [48, 14, 5])
  ];
}

function emailOf(person: Person, defect: ReturnType<typeof defectOf>, index: number): string {
  if (defect === 'empty') return '';
  if (defect === 'malformed') return malform(person.email, seed, index);
  return defect === 'already-hashed' ? alreadyHashed(seed, index) : asTyped(person.email, seed, index);
}

/** State, date and evidence of one channel. @param rates of yes, no and unsubscribed, in a hundred */
function consent({ evidence }: Texts, [yes, no, left]: readonly [number, number, number]): string[] {
  const dice = chance.below(100);
  const at = dayText(anchor - 20 - chance.below(1400));
  const source = evidence[chance.below(evidence.length - 1)]!;
  if (dice < yes) return ['yes', at, source];
  if (dice < yes + no) return ['no', at, source];
  return dice < yes + no + left ? ['unsubscribed', at, evidence.at(-1)!] : ['', '', ''];
}

const chance = new Chance();
const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
/** 20 November 2026, in days since 1970. */
const anchor = 20_777;
const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

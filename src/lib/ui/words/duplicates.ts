import type { DuplicateReason } from '#lib/domain/person.ts';
import { pluralEn, pluralFr } from './plural.ts';

// Numbers arrive already written for the language; a bare number is only there to choose the plural.

const reason: Record<DuplicateReason, string> = {
  email: 'même e-mail',
  phone: 'même téléphone',
  'external-id': 'même identifiant',
  'name-and-postcode': 'même nom à l’accent près, même code postal'
};
const reasonEn: Record<DuplicateReason, string> = {
  email: 'same e-mail',
  phone: 'same phone',
  'external-id': 'same identifier',
  'name-and-postcode': 'same name but for accents, same postcode'
};

/** Contacts that may be one person, at `/contacts/duplicates`. */
export const fr = {
  title: 'Doublons',
  searching: (people: string) => `Recherche parmi ${people} personnes`,
  meta: (count: number, n: string) => `${n} ${pluralFr(count, 'groupe', 'groupes')}`,
  exact: 'Sûrs',
  exactMeaning: 'Même e-mail ou même identifiant',
  likely: 'Probables',
  likelyMeaning: 'Même téléphone, ou même nom et code postal',
  reason,
  people: (count: number, n: string) => `${n} ${pluralFr(count, 'fiche', 'fiches')}`,
  and: (name: string, others: number, n: string) => `${name} et ${n} ${pluralFr(others, 'autre', 'autres')}`,
  more: (count: number, n: string) => `${n} ${pluralFr(count, 'autre groupe', 'autres groupes')}`,
  none: {
    title: 'Aucun doublon',
    text: 'Personne n’a l’e-mail, le téléphone ou l’identifiant d’une autre, ni son nom au même code postal.',
    back: 'Revenir aux contacts'
  },
  compare: 'Comparer les fiches',
  merged: 'Fiche fusionnée',
  record: (n: string) => `Fiche ${n}`,
  open: (name: string) => `Ouvrir ${name}`,
  leaveOut: (name: string) => `Comparer sans ${name}`,
  field: 'Champ',
  valueOf: (field: string) => `${field} dans la fiche fusionnée`,
  consent: 'Accords',
  consentMeaning: 'Sur chaque canal, celui qui permet le moins. Les autres vont au registre.',
  tags: 'Étiquettes',
  tagsMeaning: 'Toutes sont gardées.',
  noTag: 'Aucune',
  differs: (count: number, n: string) =>
    count
      ? `${n} ${pluralFr(count, 'champ diffère', 'champs diffèrent')} : choisissez la valeur à garder.`
      : 'Rien ne diffère.',
  merge: (count: number, n: string) => (count === 2 ? 'Fusionner les deux fiches' : `Fusionner les ${n} fiches`),
  apart: 'Ce sont des personnes différentes',
  apartKept: 'Elles ne seront plus proposées ensemble',
  done: (count: number, n: string) => `${n} fiches fusionnées en une`,
  backToList: 'Tous les groupes',
  gone: 'Une de ces fiches n’est plus là.'
};

export const en: typeof fr = {
  title: 'Duplicates',
  searching: (people) => `Searching among ${people} people`,
  meta: (count, n) => `${n} ${pluralEn(count, 'group', 'groups')}`,
  exact: 'Certain',
  exactMeaning: 'Same e-mail or same identifier',
  likely: 'Likely',
  likelyMeaning: 'Same phone, or same name and postcode',
  reason: reasonEn,
  people: (count, n) => `${n} ${pluralEn(count, 'record', 'records')}`,
  and: (name, others, n) => `${name} and ${n} ${pluralEn(others, 'other', 'others')}`,
  more: (count, n) => `${n} other ${pluralEn(count, 'group', 'groups')}`,
  none: {
    title: 'No duplicate',
    text: 'Nobody has the e-mail, phone or identifier of someone else, nor their name at the same postcode.',
    back: 'Back to contacts'
  },
  compare: 'Compare the records',
  merged: 'Merged record',
  record: (n) => `Record ${n}`,
  open: (name) => `Open ${name}`,
  leaveOut: (name) => `Compare without ${name}`,
  field: 'Field',
  valueOf: (field) => `${field} in the merged record`,
  consent: 'Consent',
  consentMeaning: 'On each channel, the one that allows least. The others go to the ledger.',
  tags: 'Tags',
  tagsMeaning: 'All are kept.',
  noTag: 'None',
  differs: (count, n) =>
    count ? `${n} ${pluralEn(count, 'field differs', 'fields differ')}: choose the value to keep.` : 'Nothing differs.',
  merge: (count, n) => (count === 2 ? 'Merge the two records' : `Merge the ${n} records`),
  apart: 'They are different people',
  apartKept: 'They will not be proposed together again',
  done: (_count, n) => `${n} records merged into one`,
  backToList: 'All groups',
  gone: 'One of these records is no longer here.'
};

import type { ColumnRole } from '#lib/domain/column.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { Network, NetworkField } from '../network.ts';
import {
  delimiterOption,
  digestOf,
  digestOption,
  distinctOption,
  extensionOption,
  headerOption,
  lineEndOption
} from '../options.ts';

/** One field for each normal form: its key is the form. Any column may be written as any of them. */
function field(
  form: string,
  label: Bilingual,
  role: ColumnRole = 'ignored',
  needs: NetworkField['needs'] = []
): NetworkField {
  return {
    key: form,
    label,
    role,
    repeat: Number.POSITIVE_INFINITY,
    offered: form === 'email',
    needs,
    cell: (options) => ({ header: form, form, digest: digestOf(options) })
  };
}

/** Any columns in any order, each in the form and with the digest that the user wants. The digest of the options is the
 * one that a column takes when it is added. */
export const free: Network = {
  id: 'free',
  label: { fr: 'Autre format', en: 'Other format' },
  summary: { fr: 'à composer', en: 'to compose' },
  rule: {
    version: 1,
    source: { label: { fr: 'Votre choix', en: 'Your choice' }, url: null, date: '2026-11' }
  },
  lists: [
    {
      key: 'columns',
      words: { fr: 'colonnes', en: 'columns' },
      fields: [
        field('email', { fr: 'e-mail en minuscules', en: 'lower-case e-mail' }, 'email'),
        field('email-google', { fr: 'e-mail, règle Gmail de Google', en: 'e-mail, Google’s Gmail rule' }, 'email'),
        field('email-without-suffix', { fr: 'e-mail sans +suffixe', en: 'e-mail without +suffix' }, 'email'),
        field('phone-plus', { fr: 'téléphone avec +', en: 'phone with +' }, 'phone', ['country']),
        field('phone-digits', { fr: 'téléphone sans +', en: 'phone without +' }, 'phone', ['country']),
        field('phone-us', { fr: 'téléphone américain, 10 chiffres', en: 'US phone, 10 digits' }, 'phone', ['country']),
        field('name-meta', { fr: 'nom sans ponctuation', en: 'name without punctuation' }, 'last-name'),
        field('first-name-google', { fr: 'prénom, règle de Google', en: 'first name, Google’s rule' }, 'first-name'),
        field('last-name-google', { fr: 'nom, règle de Google', en: 'last name, Google’s rule' }, 'last-name'),
        field('birth-date', { fr: 'naissance AAAAMMJJ', en: 'birth YYYYMMDD' }, 'birth-date', ['dates']),
        field('birth-year', { fr: 'année de naissance', en: 'year of birth' }, 'birth-date'),
        field('birth-month', { fr: 'mois de naissance', en: 'month of birth' }, 'birth-date', ['dates']),
        field('birth-day', { fr: 'jour de naissance', en: 'day of birth' }, 'birth-date', ['dates']),
        field('gender', { fr: 'genre, m ou f', en: 'gender, m or f' }, 'gender'),
        field('city-meta', { fr: 'ville, lettres a à z', en: 'city, letters a to z' }, 'city'),
        field('state-meta', { fr: 'région ou État', en: 'state or region' }, 'ignored', ['country']),
        field('postcode-meta', { fr: 'code postal sans espace', en: 'postcode without blanks' }, 'postcode', [
          'country'
        ]),
        field('postcode-google', { fr: 'code postal tel quel', en: 'postcode as it is' }, 'postcode'),
        field('country-lower', { fr: 'pays, 2 lettres minuscules', en: 'country, 2 lower-case letters' }, 'country'),
        field('country-upper', { fr: 'pays, 2 lettres majuscules', en: 'country, 2 capital letters' }, 'country'),
        field('mobile-id', { fr: 'identifiant mobile, minuscules', en: 'mobile id, lower case' }, 'mobile-id'),
        field('mobile-id-upper', { fr: 'identifiant mobile, majuscules', en: 'mobile id, upper case' }, 'mobile-id'),
        field('handle', { fr: 'nom de compte sans @', en: 'handle without @' }),
        field('trimmed', { fr: 'sans espaces autour', en: 'without blanks around' }, 'external-id'),
        field('trimmed-lower', { fr: 'sans espaces, en minuscules', en: 'without blanks, lower case' }),
        field('as-is', { fr: 'tel quel', en: 'as it is' })
      ],
      sets: [],
      options: [
        digestOption(['sha256', 'md5', 'sha1', 'sha512', 'clear']),
        headerOption('yes'),
        delimiterOption,
        distinctOption,
        extensionOption(),
        lineEndOption
      ],
      sentence: {
        fr: 'Les colonnes que vous choisissez, en {digest}, {header}, séparées par des {delimiter}, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'The columns that you choose, as {digest}, {header}, separated by {delimiter}, {distinct}, extension {extension}, line ends {line-end}'
      }
    }
  ],
  file: { header: 'choice', delimiter: 'choice', quote: 'needed' },
  composed: true,
  thresholds: [],
  steps: [],
  processing: null
};

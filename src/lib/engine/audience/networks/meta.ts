import type { ColumnRole } from '#lib/domain/column.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { fieldLabels } from '../field-labels.ts';
import type { Network, NetworkField, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';
import { emarsys2018, emarsysToday } from '../sources.ts';

const guide: Source = {
  label: { fr: 'Meta, guide des audiences par fichier', en: 'Meta, customer file audiences guide' },
  url: 'https://developers.facebook.com/documentation/ads-commerce/marketing-api/audiences/guides/custom-audiences',
  date: '2026-09-12'
};
const lookalikeGuide: Source = {
  label: { fr: 'Meta, guide des audiences similaires', en: 'Meta, lookalike audiences guide' },
  url: 'https://developers.facebook.com/documentation/ads-commerce/marketing-api/audiences/guides/lookalike-audiences',
  date: '2026-09-12'
};
const listHelp: Source = {
  label: { fr: 'Meta, aide sur les listes de clients', en: 'Meta, customer list help' },
  url: 'https://www.facebook.com/business/help/2082575038703844',
  date: '2026-11'
};

/** A field named as in the file; everything is hashed but the two identifiers that Meta wants in clear. */
function field(
  key: string,
  label: Bilingual,
  role: ColumnRole,
  form: string,
  more: Partial<Pick<NetworkField, 'repeat' | 'offered' | 'needs'>> & { readonly clear?: boolean } = {}
): NetworkField {
  return {
    key,
    label,
    role,
    repeat: more.repeat ?? 1,
    offered: more.offered ?? true,
    needs: more.needs ?? [],
    cell: (options) => ({ header: key, form, digest: more.clear ? null : digestOf(options) })
  };
}

/** Customer list of the Ads Manager (networks.md 1.6 and 1.8). `dob` is written as the Conversions API writes it, and
 * `extern_id` is the name of the API's key: both only on demand, since no page read says how the file wants them. */
export const meta: Network = {
  id: 'meta',
  label: { fr: 'Meta', en: 'Meta' },
  summary: { fr: 'SHA-256, 1 à 12 clés', en: 'SHA-256, 1 to 12 keys' },
  rule: { version: 1, source: guide },
  lists: [
    {
      key: 'people',
      words: { fr: 'personnes', en: 'people' },
      fields: [
        field('email', fieldLabels.email, 'email', 'email', { repeat: 3 }),
        field('phone', fieldLabels.phone, 'phone', 'phone-digits', { repeat: 3, needs: ['country'] }),
        field('madid', fieldLabels.mobile, 'mobile-id', 'mobile-id', { clear: true }),
        field('fn', fieldLabels.firstName, 'first-name', 'name-meta'),
        field('ln', fieldLabels.lastName, 'last-name', 'name-meta'),
        field('ct', fieldLabels.city, 'city', 'city-meta'),
        field('country', fieldLabels.country, 'country', 'country-lower'),
        field('zip', fieldLabels.postcode, 'postcode', 'postcode-meta', { needs: ['country'] }),
        field('doby', fieldLabels.birthYear, 'birth-date', 'birth-year'),
        field('dob', fieldLabels.birthDate, 'birth-date', 'birth-date', { offered: false, needs: ['dates'] }),
        field('gen', fieldLabels.gender, 'gender', 'gender'),
        field('extern_id', fieldLabels.external, 'external-id', 'trimmed', { offered: false, clear: true })
      ],
      sets: [['email'], ['phone'], ['madid'], ['extern_id']],
      options: [digestOption(['sha256']), distinctOption, extensionOption(), lineEndOption],
      sentence: {
        fr: 'Un en-tête, puis une personne par ligne, minuscules, téléphone avec indicatif et sans +, en {digest}, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'A header, then one person a line, lower case, phone with its country code and no +, as {digest}, {distinct}, extension {extension}, line ends {line-end}'
      }
    }
  ],
  file: { header: 'always', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'meta-minimum',
      value: 20,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'Sous {value} personnes retrouvées, l’audience n’est pas utilisable.',
        en: 'Under {value} people matched, the audience cannot be used.'
      },
      source: emarsys2018,
      newer: [
        {
          value: 100,
          note: {
            fr: 'Une audience similaire veut une source d’au moins {value} personnes.',
            en: 'A lookalike wants a source of at least {value} people.'
          },
          source: lookalikeGuide
        },
        {
          value: 100,
          note: {
            fr: 'Emarsys écrit aujourd’hui {value}, et conseille 1\u00a0000.',
            en: 'Emarsys now writes {value}, and advises 1,000.'
          },
          source: emarsysToday
        }
      ]
    },
    {
      key: 'meta-advice',
      value: 100,
      level: 'advice',
      blocks: false,
      word: { fr: 'conseillé', en: 'advised' },
      note: {
        fr: 'Meta déconseille les listes de moins de {value} personnes.',
        en: 'Meta advises against lists of fewer than {value} people.'
      },
      source: listHelp,
      newer: []
    }
  ],
  steps: [
    {
      fr: 'Audiences, Créer une audience, Audience personnalisée, Liste de clients',
      en: 'Audiences, Create audience, Custom audience, Customer list'
    },
    {
      fr: 'Choisissez le fichier\u00a0: les en-têtes sont reconnus, les valeurs sont déjà hachées',
      en: 'Choose the file: the headers are recognised, the values are hashed already'
    },
    {
      fr: 'Choisissez l’audience dans l’ensemble de publicités, Inclure ou Exclure',
      en: 'Choose the audience in the ad set, Include or Exclude'
    }
  ],
  processing: { words: { fr: 'jusqu’à 24 heures', en: 'up to 24 hours' }, hours: 24 }
};

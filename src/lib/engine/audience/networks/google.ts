import type { ColumnRole } from '#lib/domain/column.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import { fieldLabels } from '../field-labels.ts';
import type { Network, NetworkField, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';
import { emarsys2018, emarsysToday } from '../sources.ts';

const formatting: Source = {
  label: { fr: 'Google, mise en forme des données', en: 'Google, data formatting guide' },
  url: 'https://developers.google.com/data-manager/api/devguides/concepts/formatting',
  date: '2026-11'
};
const fileHelp: Source = {
  label: { fr: 'Google Ads, aide sur les fichiers de clients', en: 'Google Ads, customer file help' },
  url: 'https://support.google.com/google-ads/answer/7659867',
  date: '2026-11'
};

function field(
  header: string,
  key: string,
  label: Bilingual,
  role: ColumnRole,
  form: string,
  more: { readonly repeat?: number; readonly clear?: boolean; readonly country?: boolean } = {}
): NetworkField {
  return {
    key,
    label,
    role,
    repeat: more.repeat ?? 1,
    offered: true,
    needs: more.country ? ['country'] : [],
    cell: (options) => ({ header, form, digest: more.clear ? null : digestOf(options) })
  };
}

/** Customer Match (networks.md 2.4 and 2.6). Country and postcode are never hashed; a postal address matches only with
 * its four parts, so a part of one is left out. Mobile identifiers have a file of their own. */
export const google: Network = {
  id: 'google',
  label: { fr: 'Google', en: 'Google' },
  summary: { fr: 'SHA-256, 6 colonnes', en: 'SHA-256, 6 columns' },
  rule: { version: 1, source: formatting },
  lists: [
    {
      key: 'contacts',
      words: { fr: 'contacts', en: 'contacts' },
      fields: [
        field('Email', 'email', fieldLabels.email, 'email', 'email-google', { repeat: 3 }),
        field('Phone', 'phone', fieldLabels.phone, 'phone', 'phone-plus', { repeat: 3, country: true }),
        field('First Name', 'first-name', fieldLabels.firstName, 'first-name', 'first-name-google'),
        field('Last Name', 'last-name', fieldLabels.lastName, 'last-name', 'last-name-google'),
        field('Country', 'country', fieldLabels.country, 'country', 'country-upper', { clear: true }),
        field('Zip', 'postcode', fieldLabels.postcode, 'postcode', 'postcode-google', { clear: true })
      ],
      sets: [['email'], ['phone'], ['first-name', 'last-name', 'country', 'postcode']],
      options: [digestOption(['sha256']), distinctOption, extensionOption(['csv']), lineEndOption],
      sentence: {
        fr: 'Une liste de {list}\u00a0: un en-tête, puis une personne par ligne, règle Gmail, téléphone avec +, en {digest} sauf pays et code postal, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'A list of {list}: a header, then one person a line, Gmail rule, phone with +, as {digest} but for country and postcode, {distinct}, extension {extension}, line ends {line-end}'
      }
    },
    {
      key: 'mobile',
      words: { fr: 'identifiants mobiles', en: 'mobile ids' },
      fields: [field('Mobile Device ID', 'mobile', fieldLabels.mobile, 'mobile-id', 'mobile-id', { clear: true })],
      sets: [['mobile']],
      options: [distinctOption, extensionOption(['csv']), lineEndOption],
      sentence: {
        fr: 'Une liste de {list}\u00a0: un en-tête, puis un identifiant par ligne, en clair, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'A list of {list}: a header, then one id a line, in clear, {distinct}, extension {extension}, line ends {line-end}'
      }
    }
  ],
  file: { header: 'always', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'google-minimum',
      value: 1000,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'Sous {value} contacts, l’audience ne sert pas au ciblage.',
        en: 'Under {value} contacts, the audience is not used for targeting.'
      },
      source: emarsys2018,
      newer: [
        {
          value: 100,
          note: {
            fr: 'Google demande au moins {value} membres ajoutés ou rafraîchis en 540 jours.',
            en: 'Google asks for at least {value} members added or refreshed within 540 days.'
          },
          source: fileHelp
        },
        {
          value: 1000,
          note: { fr: 'Emarsys écrit toujours {value}.', en: 'Emarsys still writes {value}.' },
          source: emarsysToday
        }
      ]
    }
  ],
  steps: [
    {
      fr: 'Outils, Bibliothèque partagée, Gestionnaire d’audiences, +, Liste de clients',
      en: 'Tools, Shared library, Audience manager, +, Customer list'
    },
    {
      fr: 'Chargez le fichier et déclarez les données déjà hachées',
      en: 'Upload the file and state that the data is hashed already'
    },
    {
      fr: 'Ajoutez le segment à la campagne, en ciblage ou en exclusion',
      en: 'Add the segment to the campaign, as targeting or exclusion'
    }
  ],
  processing: { words: { fr: 'jusqu’à 48 heures', en: 'up to 48 hours' }, hours: 48 }
};

import type { Bilingual } from '#lib/domain/words.ts';
import { fieldLabels } from '../field-labels.ts';
import type { Network, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, headerOption, lineEndOption } from '../options.ts';
import { emailList, ownIdList } from '../single-lists.ts';

const reference: Source = {
  label: { fr: 'Microsoft Advertising, listes de clients', en: 'Microsoft Advertising, customer lists' },
  url: null,
  date: '2026-11'
};

const file: Bilingual = {
  fr: '{header}, {distinct}, extension {extension}, fins de ligne {line-end}',
  en: '{header}, {distinct}, extension {extension}, line ends {line-end}'
};

/** Customer match: hashed e-mails, or identifiers of the customer base in clear (networks.md 4.6). */
export const microsoft: Network = {
  id: 'microsoft',
  label: { fr: 'Microsoft', en: 'Microsoft' },
  summary: { fr: 'SHA-256', en: 'SHA-256' },
  rule: { version: 1, source: reference },
  lists: [
    emailList({
      cell: (options) => ({ header: 'Email', form: 'email', digest: digestOf(options) }),
      options: [digestOption(['sha256']), headerOption('yes'), distinctOption, extensionOption(['csv']), lineEndOption],
      ending: { fr: `en {digest}, ${file.fr}`, en: `as {digest}, ${file.en}` }
    }),
    ownIdList('crm', { fr: 'références CRM', en: 'CRM ids' }, fieldLabels.external, {
      cell: () => ({ header: 'CRM', form: 'trimmed', digest: null }),
      options: [headerOption('yes'), distinctOption, extensionOption(['csv']), lineEndOption],
      ending: { fr: `en clair, ${file.fr}`, en: `in clear, ${file.en}` }
    })
  ],
  file: { header: 'choice', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'microsoft-minimum',
      value: 300,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'Microsoft demande {value} personnes retrouvées.',
        en: 'Microsoft asks for {value} people matched.'
      },
      source: reference,
      newer: []
    }
  ],
  steps: [
    { fr: 'Tools, Shared library, Audiences, Customer match', en: 'Tools, Shared library, Audiences, Customer match' },
    {
      fr: 'Acceptez les conditions une fois, puis chargez le fichier',
      en: 'Accept the terms once, then upload the file'
    },
    { fr: 'Associez l’audience à l’ad group', en: 'Associate the audience with the ad group' }
  ],
  processing: { words: { fr: 'jusqu’à 48 heures', en: 'up to 48 hours' }, hours: 48 }
};

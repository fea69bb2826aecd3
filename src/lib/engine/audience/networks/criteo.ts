import type { Bilingual } from '#lib/domain/words.ts';
import type { Network, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, headerOption, lineEndOption } from '../options.ts';
import { emailList, mobileList } from '../single-lists.ts';

const reference: Source = {
  label: { fr: 'Criteo, listes de contacts', en: 'Criteo, contact lists' },
  url: null,
  date: '2026-11'
};

const file: Bilingual = {
  fr: '{header}, {distinct}, extension {extension}, fins de ligne {line-end}',
  en: '{header}, {distinct}, extension {extension}, line ends {line-end}'
};

/** Contact list of e-mails, clear or hashed, or of mobile identifiers (networks.md 4.8). No minimum was found. */
export const criteo: Network = {
  id: 'criteo',
  label: { fr: 'Criteo', en: 'Criteo' },
  summary: { fr: 'MD5 ou SHA-256', en: 'MD5 or SHA-256' },
  rule: { version: 1, source: reference },
  lists: [
    emailList({
      cell: (options) => ({ header: 'email', form: 'email', digest: digestOf(options) }),
      options: [
        digestOption(['sha256', 'md5', 'clear']),
        headerOption('no'),
        distinctOption,
        extensionOption(['csv']),
        lineEndOption
      ],
      ending: { fr: `en {digest}, ${file.fr}`, en: `as {digest}, ${file.en}` }
    }),
    mobileList({
      cell: () => ({ header: 'madid', form: 'mobile-id', digest: null }),
      options: [headerOption('no'), distinctOption, extensionOption(['csv']), lineEndOption],
      ending: { fr: `en clair, ${file.fr}`, en: `in clear, ${file.en}` }
    })
  ],
  file: { header: 'choice', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [],
  steps: [
    { fr: 'Audience Library, nouvelle audience, Contact list', en: 'Audience Library, new audience, Contact list' },
    { fr: 'Chargez le fichier', en: 'Upload the file' },
    { fr: 'Choisissez l’audience dans l’ad set', en: 'Choose the audience in the ad set' }
  ],
  processing: { words: { fr: '12 à 24 heures', en: '12 to 24 hours' }, hours: 24 }
};

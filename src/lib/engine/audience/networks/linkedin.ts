import type { Bilingual } from '#lib/domain/words.ts';
import type { Network, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, headerOption, lineEndOption } from '../options.ts';
import { emailList, mobileList } from '../single-lists.ts';

const reference: Source = {
  label: { fr: 'LinkedIn, segments d’audience', en: 'LinkedIn, audience segments' },
  url: null,
  date: '2026-11'
};

const file: Bilingual = {
  fr: '{header}, {distinct}, extension {extension}, fins de ligne {line-end}',
  en: '{header}, {distinct}, extension {extension}, line ends {line-end}'
};

/** Contact list (networks.md 4.3). The columns of LinkedIn's own template could not be read, hence the choice of a
 * header line. */
export const linkedin: Network = {
  id: 'linkedin',
  label: { fr: 'LinkedIn', en: 'LinkedIn' },
  summary: { fr: 'SHA-256 ou 512', en: 'SHA-256 or 512' },
  rule: { version: 1, source: reference },
  lists: [
    emailList({
      cell: (options) => ({ header: 'email', form: 'email', digest: digestOf(options) }),
      options: [
        digestOption(['sha256', 'sha512']),
        headerOption('yes'),
        distinctOption,
        extensionOption(['csv']),
        lineEndOption
      ],
      ending: { fr: `en {digest}, ${file.fr}`, en: `as {digest}, ${file.en}` }
    }),
    mobileList({
      cell: () => ({ header: 'googleaid', form: 'mobile-id', digest: null }),
      options: [headerOption('yes'), distinctOption, extensionOption(['csv']), lineEndOption],
      ending: { fr: `en clair, ${file.fr}`, en: `in clear, ${file.en}` }
    })
  ],
  file: { header: 'choice', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'linkedin-minimum',
      value: 300,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: { fr: 'LinkedIn demande {value} membres.', en: 'LinkedIn asks for {value} members.' },
      source: reference,
      newer: []
    }
  ],
  steps: [
    { fr: 'Audiences, Create audience, Upload a list', en: 'Audiences, Create audience, Upload a list' },
    { fr: 'Choisissez une liste de contacts et chargez le fichier', en: 'Choose a contact list and upload the file' },
    { fr: 'Choisissez l’audience dans la campagne', en: 'Choose the audience in the campaign' }
  ],
  processing: { words: { fr: 'jusqu’à 48 heures', en: 'up to 48 hours' }, hours: 48 }
};

import type { Bilingual } from '#lib/domain/words.ts';
import type { Network, NetworkOption, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';
import { emailList, mobileList } from '../single-lists.ts';

const help: Source = {
  label: { fr: 'Pinterest, aide sur les audiences', en: 'Pinterest, audience targeting help' },
  url: 'https://help.pinterest.com/en/business/article/audience-targeting',
  date: '2026-11'
};

/** Apple's identifiers are hashed in capitals, Google's in lower case; their values do not tell them apart. */
const deviceOption: NetworkOption = {
  key: 'device',
  label: { fr: 'Origine des identifiants', en: 'Origin of the ids' },
  choices: [
    { value: 'aaid', words: { fr: 'AAID, en minuscules', en: 'AAID, lower case' } },
    { value: 'idfa', words: { fr: 'IDFA, en majuscules', en: 'IDFA, upper case' } }
  ],
  initial: 'aaid'
};

const file: Bilingual = {
  fr: 'en {digest}, {distinct}, extension {extension}, fins de ligne {line-end}',
  en: 'as {digest}, {distinct}, extension {extension}, line ends {line-end}'
};

/** Customer list of one column, e-mails or mobile identifiers (networks.md 4.2). */
export const pinterest: Network = {
  id: 'pinterest',
  label: { fr: 'Pinterest', en: 'Pinterest' },
  summary: { fr: 'SHA-256 ou MD5', en: 'SHA-256 or MD5' },
  rule: { version: 1, source: help },
  lists: [
    emailList({
      cell: (options) => ({ header: 'email', form: 'email', digest: digestOf(options) }),
      options: [digestOption(['sha256', 'md5', 'clear']), distinctOption, extensionOption(['csv']), lineEndOption],
      ending: file
    }),
    mobileList({
      cell: (options) => ({
        header: 'maid',
        form: options['device'] === 'idfa' ? 'mobile-id-upper' : 'mobile-id',
        digest: digestOf(options)
      }),
      options: [
        deviceOption,
        digestOption(['sha256', 'sha1', 'md5', 'clear']),
        distinctOption,
        extensionOption(['csv']),
        lineEndOption
      ],
      ending: { fr: `{device}, ${file.fr}`, en: `{device}, ${file.en}` }
    })
  ],
  file: { header: 'never', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'pinterest-minimum',
      value: 100,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'Pinterest demande {value} personnes retrouvées.',
        en: 'Pinterest asks for {value} people matched.'
      },
      source: help,
      newer: []
    }
  ],
  steps: [
    { fr: 'Audiences, Create audience, Customer list', en: 'Audiences, Create audience, Customer list' },
    { fr: 'Chargez le fichier', en: 'Upload the file' },
    { fr: 'Choisissez l’audience dans l’ad group', en: 'Choose the audience in the ad group' }
  ],
  processing: { words: { fr: '24 à 48 heures', en: '24 to 48 hours' }, hours: 48 }
};

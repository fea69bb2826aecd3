import type { Bilingual } from '#lib/domain/words.ts';
import { fieldLabels } from '../field-labels.ts';
import type { Network, NetworkOption, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, headerOption, lineEndOption } from '../options.ts';
import { emailList, mobileList, ownIdList } from '../single-lists.ts';

const reference: Source = {
  label: { fr: 'X, documentation des audiences', en: 'X, audience documentation' },
  url: 'https://developer.x.com/en/docs/x-ads-api/audiences',
  date: '2026-11'
};

const ending: Bilingual = {
  fr: 'en {digest}, {header}, {distinct}, extension {extension}, fins de ligne {line-end}',
  en: 'as {digest}, {header}, {distinct}, extension {extension}, line ends {line-end}'
};
const options: readonly NetworkOption[] = [
  digestOption(['sha256']),
  headerOption('no'),
  distinctOption,
  extensionOption(),
  lineEndOption
];

/** One kind of identifier a list, unsalted lower-case SHA-256 (networks.md 4.5). Phones are left out: the form that X
 * hashes could not be verified. */
export const x: Network = {
  id: 'x',
  label: { fr: 'X', en: 'X' },
  summary: { fr: 'SHA-256', en: 'SHA-256' },
  rule: { version: 1, source: reference },
  lists: [
    emailList({
      cell: (values) => ({ header: 'email', form: 'email', digest: digestOf(values) }),
      options,
      ending
    }),
    mobileList({
      cell: (values) => ({ header: 'device_id', form: 'mobile-id', digest: digestOf(values) }),
      options,
      ending
    }),
    ownIdList('handle', { fr: 'noms de compte', en: 'handles' }, fieldLabels.handle, {
      cell: (values) => ({ header: 'handle', form: 'handle', digest: digestOf(values) }),
      options,
      ending: { fr: `sans @, en minuscules, ${ending.fr}`, en: `without @, in lower case, ${ending.en}` }
    })
  ],
  file: { header: 'choice', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'x-minimum',
      value: 100,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'X demanderait {value} personnes\u00a0; ce chiffre n’a pas pu être vérifié.',
        en: 'X is said to ask for {value} people; this figure could not be verified.'
      },
      source: reference,
      newer: []
    }
  ],
  steps: [
    { fr: 'Tools, Audiences, Create new, List', en: 'Tools, Audiences, Create new, List' },
    { fr: 'Chargez le fichier, déjà haché', en: 'Upload the file, hashed already' },
    { fr: 'Choisissez l’audience dans l’ad group', en: 'Choose the audience in the ad group' }
  ],
  processing: null
};

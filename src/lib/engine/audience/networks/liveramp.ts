import { fieldLabels } from '../field-labels.ts';
import type { Network, Source } from '../network.ts';
import { delimiterOption, digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';

const connector: Source = {
  label: { fr: 'Segment, connecteur LiveRamp', en: 'Segment, LiveRamp connector' },
  url: null,
  date: '2026-11'
};

/** Delimited text with a header, every value quoted. Phones of the North American plan only, ten digits, SHA-1
 * (networks.md 4.7). */
export const liveramp: Network = {
  id: 'liveramp',
  label: { fr: 'LiveRamp', en: 'LiveRamp' },
  summary: { fr: 'SHA-256, SHA-1', en: 'SHA-256, SHA-1' },
  rule: { version: 1, source: connector },
  lists: [
    {
      key: 'people',
      words: { fr: 'personnes', en: 'people' },
      fields: [
        {
          key: 'email',
          label: fieldLabels.email,
          role: 'email',
          repeat: 1,
          offered: true,
          needs: [],
          cell: (options) => ({ header: 'email', form: 'email', digest: digestOf(options) })
        },
        {
          key: 'phone',
          label: fieldLabels.phone,
          role: 'phone',
          repeat: 1,
          offered: true,
          needs: ['country'],
          cell: (options) => ({ header: 'phone', form: 'phone-us', digest: digestOf(options, 'phone-digest') })
        }
      ],
      sets: [['email'], ['phone']],
      options: [
        digestOption(['sha256']),
        digestOption(['sha1'], 'phone-digest'),
        delimiterOption,
        distinctOption,
        extensionOption(),
        lineEndOption
      ],
      sentence: {
        fr: 'Un en-tête, puis une personne par ligne, e-mail en minuscules en {digest}, téléphone américain de 10 chiffres en {phone-digest}, guillemets partout, séparées par des {delimiter}, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'A header, then one person a line, lower-case e-mail as {digest}, ten-digit US phone as {phone-digest}, quotes everywhere, separated by {delimiter}, {distinct}, extension {extension}, line ends {line-end}'
      }
    }
  ],
  file: { header: 'always', delimiter: 'choice', quote: 'always' },
  composed: false,
  thresholds: [
    {
      key: 'liveramp-minimum',
      value: 25,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: { fr: 'LiveRamp demande {value} lignes différentes.', en: 'LiveRamp asks for {value} different rows.' },
      source: connector,
      newer: []
    }
  ],
  steps: [
    {
      fr: 'Déposez le fichier par SFTP (files.liveramp.com, port 22) ou dans votre espace S3',
      en: 'Leave the file by SFTP (files.liveramp.com, port 22) or in your S3 space'
    },
    { fr: 'Déclarez les colonnes hachées', en: 'State which columns are hashed' },
    { fr: 'Distribuez le segment vers vos destinations', en: 'Distribute the segment to your destinations' }
  ],
  processing: { words: { fr: 'une fois par jour', en: 'once a day' }, hours: null }
};

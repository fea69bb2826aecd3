import { fieldLabels } from '../field-labels.ts';
import type { Network, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';

// the page bears no date of its own: the latest date on its pictures is that of a segment of 5 February 2018
const help: Source = {
  label: { fr: 'Powerspace, centre d’aide', en: 'Powerspace, help centre' },
  url: null,
  date: '2018-02-05'
};

/** Native ads. The only network that takes nothing but MD5 (product.md P1 to P16, networks.md 3). The page shows no
 * header line, so none is written; duplicates are removed because the network counts profiles. */
export const powerspace: Network = {
  id: 'powerspace',
  label: { fr: 'Powerspace', en: 'Powerspace' },
  summary: { fr: 'MD5, une colonne', en: 'MD5, one column' },
  rule: { version: 1, source: { ...help, date: '2026-11' } },
  lists: [
    {
      key: 'email',
      words: { fr: 'e-mails', en: 'e-mails' },
      fields: [
        {
          key: 'email',
          label: fieldLabels.email,
          role: 'email',
          repeat: 1,
          offered: true,
          needs: [],
          cell: (options) => ({ header: 'email', form: 'email', digest: digestOf(options) })
        }
      ],
      sets: [['email']],
      options: [digestOption(['md5']), distinctOption, extensionOption(), lineEndOption],
      sentence: {
        fr: 'Une adresse par ligne, sans espaces autour, en minuscules, en {digest}, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'One address a line, no blanks around, in lower case, as {digest}, {distinct}, extension {extension}, line ends {line-end}'
      }
    }
  ],
  file: { header: 'never', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'powerspace-minimum',
      value: 50,
      level: 'minimum',
      blocks: true,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'Powerspace refuse un fichier de moins de {value} lignes.',
        en: 'Powerspace refuses a file of fewer than {value} lines.'
      },
      source: help,
      newer: []
    },
    {
      key: 'powerspace-delivery',
      value: 50_000,
      level: 'advice',
      blocks: false,
      word: { fr: 'diffusion', en: 'delivery' },
      note: {
        fr: 'En dessous de {value} e-mails, la diffusion de l’Adgroup peut être trop faible.',
        en: 'Below {value} e-mails, the delivery of the Adgroup may be too weak.'
      },
      source: help,
      newer: []
    },
    {
      key: 'powerspace-recommended',
      value: 250_000,
      level: 'recommended',
      blocks: false,
      word: { fr: 'conseillé', en: 'recommended' },
      note: {
        fr: 'Powerspace recommande au moins {value} e-mails et des annonces de Content Marketing.',
        en: 'Powerspace recommends at least {value} e-mails, and Content Marketing ads.'
      },
      source: help,
      newer: []
    }
  ],
  steps: [
    { fr: 'Campaign, onglet Segments, Upload new file', en: 'Campaign, Segments tab, Upload new file' },
    { fr: 'Un fichier chargé remplace tous les profils du segment', en: 'A file replaces all profiles of the segment' },
    { fr: 'Cochez INCLUDE ou EXCLUDE dans l’Adgroup', en: 'Tick INCLUDE or EXCLUDE in the Adgroup' }
  ],
  processing: { words: { fr: 'quelques minutes', en: 'a few minutes' }, hours: null }
};

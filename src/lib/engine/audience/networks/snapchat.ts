import type { Bilingual } from '#lib/domain/words.ts';
import type { Network, NetworkOption, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';
import { emailList, mobileList, phoneList } from '../single-lists.ts';

const reference: Source = {
  label: { fr: 'Snapchat, documentation des audiences', en: 'Snapchat, audience documentation' },
  url: 'https://developers.snap.com/api/marketing-api/Conversions-API/Parameters',
  date: '2026-11'
};

const ending: Bilingual = {
  fr: 'en {digest}, {distinct}, extension {extension}, fins de ligne {line-end}',
  en: 'as {digest}, {distinct}, extension {extension}, line ends {line-end}'
};
const options: readonly NetworkOption[] = [digestOption(['sha256']), distinctOption, extensionOption(), lineEndOption];

/** One kind of identifier a list, and no duplicate in it (networks.md 4.4). */
export const snapchat: Network = {
  id: 'snapchat',
  label: { fr: 'Snapchat', en: 'Snapchat' },
  summary: { fr: 'SHA-256, une clé', en: 'SHA-256, one key' },
  rule: { version: 1, source: reference },
  lists: [
    emailList({
      cell: (values) => ({ header: 'email', form: 'email', digest: digestOf(values) }),
      options,
      ending
    }),
    phoneList({
      cell: (values) => ({ header: 'phone', form: 'phone-digits', digest: digestOf(values) }),
      options,
      ending
    }),
    mobileList({
      cell: (values) => ({ header: 'maid', form: 'mobile-id', digest: digestOf(values) }),
      options,
      ending
    })
  ],
  file: { header: 'never', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'snapchat-minimum',
      value: 1000,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: {
        fr: 'Snapchat demande {value} personnes retrouvées.',
        en: 'Snapchat asks for {value} people matched.'
      },
      source: reference,
      newer: []
    }
  ],
  steps: [
    { fr: 'Audiences, New Audience, Customer List', en: 'Audiences, New Audience, Customer List' },
    {
      fr: 'Choisissez le même type d’identifiant et chargez le fichier',
      en: 'Choose the same kind of id and upload the file'
    },
    { fr: 'Choisissez l’audience dans l’Ad Set', en: 'Choose the audience in the Ad Set' }
  ],
  processing: null
};

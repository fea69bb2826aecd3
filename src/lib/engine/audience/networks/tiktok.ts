import { fieldLabels } from '../field-labels.ts';
import type { Network, Source } from '../network.ts';
import { digestOf, digestOption, distinctOption, extensionOption, lineEndOption } from '../options.ts';

const help: Source = {
  label: { fr: 'TikTok, aide sur les fichiers de clients', en: 'TikTok, customer file help' },
  url: null,
  date: '2026-11'
};

const suffixes = { keep: 'email', cut: 'email-without-suffix' } as const;
const phones = { plus: 'phone-plus', digits: 'phone-digits' } as const;

/** Customer file (networks.md 4.1). TikTok's pages disagree about the `+` of phones and the `+suffix` of e-mails: the
 * newest page's forms by default, the others as choices. Dots are never removed. */
export const tiktok: Network = {
  id: 'tiktok',
  label: { fr: 'TikTok', en: 'TikTok' },
  summary: { fr: 'SHA-256', en: 'SHA-256' },
  rule: { version: 1, source: help },
  lists: [
    {
      key: 'people',
      words: { fr: 'personnes', en: 'people' },
      fields: [
        {
          key: 'email',
          label: fieldLabels.email,
          role: 'email',
          repeat: 3,
          offered: true,
          needs: [],
          cell: (options) => ({
            header: 'Email_SHA256',
            form: options['suffix'] === 'cut' ? suffixes.cut : suffixes.keep,
            digest: digestOf(options)
          })
        },
        {
          key: 'phone',
          label: fieldLabels.phone,
          role: 'phone',
          repeat: 3,
          offered: true,
          needs: ['country'],
          cell: (options) => ({
            header: 'Phone_SHA256',
            form: options['phone'] === 'digits' ? phones.digits : phones.plus,
            digest: digestOf(options)
          })
        },
        {
          key: 'mobile',
          label: fieldLabels.mobile,
          role: 'mobile-id',
          repeat: 3,
          offered: true,
          needs: [],
          cell(options) {
            const digest = digestOf(options, 'mobile-digest');
            return { header: digest === 'md5' ? 'MAID_MD5' : 'MAID_SHA256', form: 'mobile-id', digest };
          }
        }
      ],
      sets: [['email'], ['phone'], ['mobile']],
      options: [
        {
          key: 'suffix',
          label: { fr: 'Suffixe des e-mails', en: 'Suffix of e-mails' },
          choices: [
            { value: 'keep', words: { fr: '+suffixe gardé', en: '+suffix kept' } },
            { value: 'cut', words: { fr: '+suffixe retiré', en: '+suffix removed' } }
          ],
          initial: 'keep'
        },
        {
          key: 'phone',
          label: { fr: 'Forme des téléphones', en: 'Form of phones' },
          choices: [
            { value: 'plus', words: { fr: 'avec +', en: 'with +' } },
            { value: 'digits', words: { fr: 'sans +', en: 'without +' } }
          ],
          initial: 'plus'
        },
        digestOption(['sha256']),
        digestOption(['sha256', 'md5'], 'mobile-digest'),
        distinctOption,
        extensionOption(),
        lineEndOption
      ],
      sentence: {
        fr: 'Un en-tête, puis une personne par ligne, e-mail en minuscules, {suffix}, téléphone {phone}, en {digest}, identifiant mobile en {mobile-digest}, {distinct}, extension {extension}, fins de ligne {line-end}',
        en: 'A header, then one person a line, e-mail in lower case, {suffix}, phone {phone}, as {digest}, mobile id as {mobile-digest}, {distinct}, extension {extension}, line ends {line-end}'
      }
    }
  ],
  file: { header: 'always', delimiter: ',', quote: 'needed' },
  composed: false,
  thresholds: [
    {
      key: 'tiktok-minimum',
      value: 1000,
      level: 'minimum',
      blocks: false,
      word: { fr: 'minimum', en: 'minimum' },
      note: { fr: 'TikTok demande {value} personnes pour cibler.', en: 'TikTok asks for {value} people to target.' },
      source: help,
      newer: []
    }
  ],
  steps: [
    {
      fr: 'Tools, Audiences, Create Audience, Custom Audience, Customer File',
      en: 'Tools, Audiences, Create Audience, Custom Audience, Customer File'
    },
    { fr: 'Chargez le fichier et confirmez les colonnes', en: 'Upload the file and confirm the columns' },
    { fr: 'Choisissez l’audience dans le groupe d’annonces', en: 'Choose the audience in the ad group' }
  ],
  processing: { words: { fr: '24 à 48 heures', en: '24 to 48 hours' }, hours: 48 }
};

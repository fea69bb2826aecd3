import type { Bilingual } from '#lib/domain/words.ts';
import { fieldLabels } from './field-labels.ts';
import type { FieldCell, NetworkField, NetworkList, NetworkOption, OptionValues } from './network.ts';

/** Lists of one column, for networks that take one kind of identifier a list. The caller says how the column is written
 * and which options there are; each list has its own sentence, ended by `ending`. */
export interface SingleList {
  readonly cell: (options: OptionValues) => FieldCell;
  readonly options: readonly NetworkOption[];
  /** Follows "one address a line, …": `en {digest}, {distinct}`. */
  readonly ending: Bilingual;
}

export const emailList = ({ cell, options, ending }: SingleList): NetworkList =>
  singleList(
    'email',
    { fr: 'e-mails', en: 'e-mails' },
    { key: 'email', label: fieldLabels.email, role: 'email', repeat: 1, offered: true, needs: [], cell },
    options,
    {
      fr: `Une liste d’{list}\u00a0: une adresse par ligne, sans espaces autour, en minuscules, ${ending.fr}`,
      en: `A list of {list}: one address a line, no blanks around, in lower case, ${ending.en}`
    }
  );

export const phoneList = ({ cell, options, ending }: SingleList): NetworkList =>
  singleList(
    'phone',
    { fr: 'numéros de téléphone', en: 'phone numbers' },
    { key: 'phone', label: fieldLabels.phone, role: 'phone', repeat: 1, offered: true, needs: ['country'], cell },
    options,
    {
      fr: `Une liste de {list}\u00a0: un numéro par ligne, avec indicatif, sans +, ${ending.fr}`,
      en: `A list of {list}: one number a line, with its country code, no +, ${ending.en}`
    }
  );

export const mobileList = ({ cell, options, ending }: SingleList): NetworkList =>
  singleList(
    'mobile',
    { fr: 'identifiants mobiles', en: 'mobile ids' },
    { key: 'mobile', label: fieldLabels.mobile, role: 'mobile-id', repeat: 1, offered: true, needs: [], cell },
    options,
    {
      fr: `Une liste d’{list}\u00a0: un identifiant par ligne, ${ending.fr}`,
      en: `A list of {list}: one id a line, ${ending.en}`
    }
  );

/** A list of identifiers of the network itself or of the customer base. */
export const ownIdList = (
  key: string,
  words: Bilingual,
  label: Bilingual,
  { cell, options, ending }: SingleList
): NetworkList =>
  singleList(key, words, { key, label, role: 'external-id', repeat: 1, offered: true, needs: [], cell }, options, {
    fr: `Une liste de {list}\u00a0: une valeur par ligne, ${ending.fr}`,
    en: `A list of {list}: one value a line, ${ending.en}`
  });

function singleList(
  key: string,
  words: Bilingual,
  field: NetworkField,
  options: readonly NetworkOption[],
  sentence: Bilingual
): NetworkList {
  return { key, words, fields: [field], sets: [[field.key]], options, sentence };
}

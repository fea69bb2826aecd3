import type { Language } from '../../domain/words.ts';
import { csvLine, peopleColumns, peopleCsv, type PeopleForm } from './people-csv.ts';

/** People in the sample base. */
export const samplePeople = 50_000;

/** The sample of a CRM export: its name, and its text in pieces of a few milliseconds of work. */
export function crmFile(language: Language, count = samplePeople): { name: string; pieces: Iterable<string> } {
  return { name: fileNames[language], pieces: pieces(language, count) };
}

const seed = 2026;
const rowsAtOnce = 1000;

function* pieces(language: Language, count: number): Generator<string> {
  const form = forms[language];
  yield csvLine(headers[language], form);
  for (let from = 0; from < count; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, count - from);
    yield peopleCsv({ seed, from, count: rows, form, columns: peopleColumns, variant: 'lifelike' });
  }
}

const fileNames: Readonly<Record<Language, string>> = {
  fr: 'exemple_base_fidelite.csv',
  en: 'sample_loyalty_base.csv'
};
const forms: Readonly<Record<Language, PeopleForm>> = {
  fr: { delimiter: ';', lineEnd: '\r\n', quote: 'needed' },
  en: { delimiter: ',', lineEnd: '\n', quote: 'needed' }
};
const headers: Readonly<Record<Language, readonly string[]>> = {
  fr: 'mail_client;tel;prenom;nom;cp;ville;pays;dt_naiss;sexe;id_carte;optin;dern_achat'.split(';'),
  en: 'email;phone;first_name;last_name;postcode;city;country;birth_date;gender;card_id;opt_in;last_purchase'.split(';')
};

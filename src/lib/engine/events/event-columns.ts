import type { Column, ColumnLook, Inspection } from '#lib/domain/column.ts';
import type { EventImportPlan } from '#lib/domain/event-import.ts';
import { isOwnColumn, plainName } from '../column/names.ts';
import type { NamedEventType } from './event-types.ts';
import { knownMeanings, typeByWord, typeWordKey } from './type-names.ts';

/** The column of the moments of a file, and how it writes them; null when there is none. By its header first, then by
 * values that name an hour. */
export function timeColumn({ columns, looks, rows }: Inspection):
  | (Pick<EventImportPlan['time'], 'index' | 'form'> & {
      /** The values name an hour, or fractions of one. */
      readonly isFine: boolean;
    })
  | null {
  const found = columns.flatMap((column) => {
    if (isOwnColumn(column.name) || column.role === 'birth-date') return [];
    const form = timeForm(looks[column.index]!, valuesOf(rows, column.index), isTimeName(column.name));
    if (!form) return [];
    const isFine = form !== 'written' || valuesOf(rows, column.index).some((value) => /[T ]\d{1,2}:\d/.test(value));
    const rank = (isTimeName(column.name) ? 2 : 0) + (isFine ? 1 : 0);
    return rank > 0 ? [{ index: column.index, form, isFine, rank }] : [];
  });
  const best = found.sort((a, b) => b.rank - a.rank || a.index - b.index)[0];
  return best ? { index: best.index, form: best.form, isFine: best.isFine } : null;
}

/** The column whose words are types of events, and what they mean; null when there is none.
 * @param taken columns that are something else */
export function typeColumn(
  { columns, looks }: Inspection,
  types: readonly NamedEventType[],
  taken: ReadonlySet<number>
): { readonly index: number; readonly meanings: Readonly<Record<string, string>> } | null {
  const found = columns.flatMap(({ index, name }) => {
    const { words } = looks[index]!;
    if (taken.has(index) || words.length === 0) return [];
    const meanings = meaningsOfWords(words, types);
    const known = Object.keys(meanings).length;
    const isNamed = typeNames.has(plainName(name.slice(name.lastIndexOf('.') + 1)));
    return (isNamed && known > 0) || known * 2 > words.length
      ? [{ index, meanings, rank: known + (isNamed ? 10 : 0) }]
      : [];
  });
  const best = found.sort((a, b) => b.rank - a.rank || a.index - b.index)[0];
  return best ? { index: best.index, meanings: withUnseen(best.meanings, looks[best.index]!.words, types) } : null;
}

/** The meanings of the words that were seen, and those of all other words that mean a type. */
export function withUnseen(
  meanings: Readonly<Record<string, string>>,
  seen: readonly string[],
  types: readonly NamedEventType[]
): Record<string, string> {
  const keys = new Set(seen.map(typeWordKey));
  const unseen = Object.entries(knownMeanings(types)).filter(([word]) => !keys.has(typeWordKey(word)));
  return { ...Object.fromEntries(unseen), ...meanings };
}

/** What the words of a column mean, those that mean a type. */
export function meaningsOfWords(words: readonly string[], types: readonly NamedEventType[]): Record<string, string> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const type = typeByWord(word, types);
      return type ? [[word, type]] : [];
    })
  );
}

export const valuesOf = (rows: Inspection['rows'], index: number): readonly string[] =>
  rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');

/** Columns that say who somebody is rather than what happened. */
export const isAboutPeople = ({ role }: Column) =>
  role !== 'ignored' && role !== 'email' && role !== 'phone' && role !== 'external-id' && role !== 'mobile-id';

function timeForm(
  look: ColumnLook,
  values: readonly string[],
  isNamed: boolean
): EventImportPlan['time']['form'] | null {
  if (look.type === 'date') return 'written';
  if (!isNamed || values.length === 0) return null;
  // since 2001, until 2096
  if (values.every((value) => /^[1-3]\d{9}(?:\.\d+)?$/.test(value))) return 'seconds';
  return values.every((value) => /^[1-3]\d{12}$/.test(value)) ? 'milliseconds' : null;
}

function isTimeName(name: string): boolean {
  return timeNames.has(plainName(name)) || timeNames.has(plainName(name.slice(name.lastIndexOf('.') + 1)));
}

const list = (text: string) => text.split(',');

const timeNames = new Set(
  list(
    'date,time,timestamp,ts,datetime,date time,horodatage,date heure,date et heure,heure,moment,at,when,created,' +
      'created at,occurred at,received at,sent at,opened at,clicked at,processed at,placed at,purchased at,visited at,' +
      'event time,event date,event timestamp,event at,time utc,date utc,timestamp utc,order date,purchase date,' +
      'date commande,date de commande,date achat,date d achat,date envoi,date d envoi,date ouverture,date clic,' +
      'date visite,date evenement,date de l evenement,date creation,date de creation,cree le,passee le,paid at,' +
      'submitted at,transaction date,date transaction,original timestamp,date paiement'
  )
);
const typeNames = new Set(
  list(
    'event,event type,eventtype,event name,eventname,type,type d evenement,type evenement,evenement,action,activity,' +
      'activite,activity type,kind,metric,name,nom evenement,operation,message type,event action'
  )
);

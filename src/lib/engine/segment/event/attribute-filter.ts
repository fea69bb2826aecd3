import type { FieldType } from '#lib/domain/field.ts';
import type { Operand } from '#lib/domain/segment.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import type { NamedAttribute, OperandFault, TextReader, WorkspaceWords } from '../condition.ts';
import { checkTest } from '../operand-checks.ts';
import type { EventPage } from '../segment-base.ts';
import type { SqlWriter } from '../sql/sql-writer.ts';
import { readTest, writeTest, writeWord } from '../text/phrases.ts';
import { valueKinds } from '../value/kinds.ts';
import type { Operator } from '../value/value-kind.ts';

/** An attribute that an event has to have, besides its type. Several must all hold of the same event. Its type is kept,
 * so that it is compared in the same way after an attribute has been forgotten. */
export type AttributeFilter = {
  readonly attribute: string;
  readonly type: FieldType;
  readonly op: string;
  readonly values: readonly (string | number)[];
};

/** Marks rows of a page whose attributes are all as wanted, 1 at row − from. */
export function selectFilters(
  page: EventPage,
  from: number,
  to: number,
  filters: readonly AttributeFilter[],
  keep: Uint8Array
): void {
  keep.fill(1, 0, to - from);
  let one: Uint8Array | null = null;
  for (const [at, filter] of filters.entries()) {
    const into = at === 0 ? keep : (one ??= new Uint8Array(to - from));
    valueKinds[filter.type].select(page.attribute(filter.attribute), from, to, filter, noToday, into);
    if (one) for (let row = 0; row < to - from; row++) keep[row]! &= one[row]!;
  }
}

/** The same for one row. */
export const passesFilters = (page: EventPage, row: number, filters: readonly AttributeFilter[]): boolean =>
  filters.every((filter) => {
    const chunk = page.attribute(filter.attribute);
    return valueKinds[filter.type].holds(chunk ? readCell(chunk, row) : blankOf(filter.type), filter, noToday);
  });

/** What a detail of an event may be compared with: nothing that moves with the day of the question, since the event
 * stays what it was. */
export const attributeOperators = (type: FieldType): readonly Operator[] =>
  valueKinds[type].operators.filter(({ takes }) => takes !== 'count');

/** The day of the question, for what does not depend on it. */
export const noToday = 0;

const blankOf = (type: FieldType): CellValue =>
  type === 'list' ? [] : type === 'text' || type === 'choice' ? '' : null;

export function checkFilters(
  filters: Operand | undefined,
  event: string,
  { events }: WorkspaceWords
): readonly OperandFault[] {
  const attributes = events.find(({ id }) => id === event)?.attributes ?? [];
  if (!Array.isArray(filters)) return [fault()];
  return (filters as readonly AttributeFilter[]).flatMap((filter) => {
    const known = attributes.find(({ id }) => id === filter?.attribute);
    if (!known || known.type !== filter.type) return [fault()];
    if (!attributeOperators(filter.type).some(({ id }) => id === filter.op)) return [fault()];
    return checkTest(filter.type, filter, 'filters');
  });
}

const fault = (): OperandFault => ({
  token: 'filters',
  words: { fr: 'Ce détail n’existe pas pour cet événement.', en: 'This event has no such detail.' }
});

/** `where url contains "/panier" and amount above 50`; nothing without filters. */
export function writeFilters(filters: readonly AttributeFilter[]): string {
  if (filters.length === 0) return '';
  return ` where ${filters.map((filter) => `${writeWord(filter.attribute)} ${writeTest(filter)}`).join(' and ')}`;
}

export function readFilters(reader: TextReader, attributes: readonly NamedAttribute[]): AttributeFilter[] | null {
  const filters: AttributeFilter[] = [];
  if (!reader.word('where')) return filters;
  do {
    const id = reader.word(...attributes.map((one) => one.id)) ?? reader.quoted();
    const known = attributes.find((one) => one.id === id);
    if (!known) return reader.expected({ fr: 'un détail de cet événement', en: 'a detail of this event' });
    const test = readTest(reader, known.type);
    if (!test) return null;
    filters.push({ attribute: known.id, type: known.type, ...test });
  } while (reader.word('and'));
  return filters;
}

export const filtersSql = (filters: readonly AttributeFilter[], sql: SqlWriter): string =>
  filters.map((filter) => ` AND ${valueKinds[filter.type].sql(sql.attribute(filter.attribute), filter, sql)}`).join('');

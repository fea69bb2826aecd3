import type { Column, ColumnMeasure, ColumnRole, DateOrder } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import { isOwnColumn, plainName } from './names.ts';

/** A file as it is compared from one month to the next: no value of it, only what its columns are. */
export interface FileTraits {
  readonly columns: readonly Pick<Column, 'name' | 'role' | 'hashed' | 'dates'>[];
  readonly measures: readonly ColumnMeasure[];
}

/** One thing that changed since the last file of a shape, or of a near one. */
export type Drift =
  | { readonly change: 'column-added' | 'column-missing'; readonly name: string; readonly role: ColumnRole }
  | { readonly change: 'dates'; readonly name: string; readonly before: DateOrder; readonly now: DateOrder }
  | {
      readonly change: 'hashed';
      readonly name: string;
      readonly before: Digest | null;
      readonly now: Digest | null;
    }
  /** Shares from 0 to 1: of rows with a value, or of values that look like the role. */
  | {
      readonly change: 'filled' | 'fitting';
      readonly name: string;
      readonly role: ColumnRole;
      readonly before: number;
      readonly now: number;
    };

/** What changed between two files, in the order of the newer one; missing columns last.
 * Columns without names are compared by position. */
export function driftBetween(before: FileTraits, now: FileTraits): Drift[] {
  const [earlier, later] = [keyed(before), keyed(now)];
  const drifts: Drift[] = [];
  for (const [key, trait] of later) {
    const known = earlier.get(key);
    if (known) drifts.push(...changes(known, trait));
    else drifts.push({ change: 'column-added', name: trait.column.name, role: trait.column.role });
  }
  for (const [key, { column }] of earlier) {
    if (!later.has(key)) drifts.push({ change: 'column-missing', name: column.name, role: column.role });
  }
  return drifts;
}

/** A share that moved by less is the chance of a sample. */
const noticed = 0.05;

interface Trait {
  readonly column: FileTraits['columns'][number];
  readonly measure: ColumnMeasure | undefined;
}

/** Columns by name and, where a name repeats, by its turn. */
function keyed({ columns, measures }: FileTraits): Map<string, Trait> {
  const traits = new Map<string, Trait>();
  const seen = new Map<string, number>();
  columns.forEach((column, index) => {
    if (isOwnColumn(column.name)) return;
    const name = plainName(column.name);
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    traits.set(`${turn} ${name}`, { column, measure: measures[index] });
  });
  return traits;
}

function changes(before: Trait, now: Trait): Drift[] {
  const { name, role } = now.column;
  const drifts: Drift[] = [];
  const [was, is] = [before.column, now.column];
  if (was.dates && is.dates && was.dates !== is.dates) {
    drifts.push({ change: 'dates', name, before: was.dates, now: is.dates });
  }
  if (was.hashed !== is.hashed) drifts.push({ change: 'hashed', name, before: was.hashed, now: is.hashed });
  if (role === 'ignored' || !before.measure || !now.measure) return drifts;
  for (const change of ['filled', 'fitting'] as const) {
    const [share, shareNow] = [before.measure[change], now.measure[change]];
    const isSame = change === 'filled' || was.role === role;
    if (isSame && share !== null && shareNow !== null && Math.abs(share - shareNow) >= noticed) {
      drifts.push({ change, name, role, before: share, now: shareNow });
    }
  }
  return drifts;
}

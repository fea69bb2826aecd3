import type { Column, ColumnMeasure } from './column.ts';
import type { DialectChoice } from './dialect.ts';
import type { RememberedEvents } from './event-import.ts';
import type { ImportPlan } from './import-plan.ts';

/** What the user decided about a column. */
export type RememberedColumn = Pick<Column, 'name' | 'role' | 'hashed' | 'dates'>;

/** What the user decided when a file of this shape was imported. Raising consent and tags are decided anew each time. */
export type RememberedImport = Pick<
  ImportPlan,
  'columns' | 'createdFields' | 'identity' | 'existing' | 'createUnknown' | 'homeCountry'
>;

/** What is remembered of a file's shape, so that next month's file needs no answer again.
 * It holds headers and choices, never a value of the file but the words that mean a consent. */
export interface FileMemory {
  readonly shape: string;
  /** In the order of the file. */
  readonly columns: readonly RememberedColumn[];
  /** What its columns were found to be, to tell what drifted since; none for a file of before this was kept. */
  readonly measures: readonly ColumnMeasure[];
  readonly choice: DialectChoice;
  readonly network: string | null;
  /** The settings last used with that network, plain; who reads them checks them. */
  readonly settings: unknown;
  /** Null: never imported. */
  readonly mapping: RememberedImport | null;
  /** The same as a file of events; whether that was the last time. None: never, or remembered before there were any. */
  readonly events?: (RememberedEvents & { readonly isLast: boolean }) | null;
  readonly usedAt: number;
}

/** A remembered file, with what has changed since. */
export interface Recall {
  readonly memory: FileMemory;
  readonly exact: boolean;
  /** Headers that were there and are no more. */
  readonly missing: readonly string[];
  /** Headers that were not there. */
  readonly added: readonly string[];
}

/** The memory of the same shape, else of the nearest one by its headers, else null.
 * Files without headers are recalled by their exact shape only. */
export function recallFrom(memories: readonly FileMemory[], shape: string, names: readonly string[]): Recall | null {
  const exact = memories.find((memory) => memory.shape === shape);
  if (exact) return { memory: exact, exact: true, missing: [], added: [] };
  const near = memories
    .map((memory) => ({ memory, share: shareOfHeaders(headers(memory), names) }))
    .filter(({ share }) => share >= nearEnough)
    .sort((a, b) => b.share - a.share || b.memory.usedAt - a.memory.usedAt)[0];
  if (!near) return null;
  const before = headers(near.memory);
  return {
    memory: near.memory,
    exact: false,
    missing: before.filter((name) => !names.includes(name)),
    added: names.filter((name) => !before.includes(name))
  };
}

/** Share of the headers that two files must have in common to be taken for the same supplier's. */
const nearEnough = 0.75;

const headers = (memory: FileMemory) => memory.columns.map(({ name }) => name);

function shareOfHeaders(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [named(a), named(b)];
  const all = new Set([...left, ...right]).size;
  return all === 0 ? 0 : [...left].filter((name) => right.has(name)).length / all;
}

const named = (names: readonly string[]) => new Set(names.filter((name) => name !== ''));

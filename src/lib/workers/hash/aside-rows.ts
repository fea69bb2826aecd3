import { setAsideReasons } from '#lib/domain/set-aside.ts';
import { rowLine, rowStart, rowStop, rowWords } from '#lib/kernel/row-table.ts';
import type { Twins } from '#lib/kernel/slice.ts';
import type { HashReply } from './hash-slice.ts';

/** A row of a slice that is not written. */
export interface AsideRow {
  /** Line ends between the start of the slice and the row. */
  readonly line: number;
  /** Its bytes in the text of the slice. */
  readonly start: number;
  readonly stop: number;
  /** Positions in `setAsideReasons` and `setAsideDetails`. */
  readonly reason: number;
  readonly detail: number;
  /** The output at fault. */
  readonly output: number;
  readonly suggestion: string | null;
  /** For a duplicate: the line of the row that was written. */
  readonly firstLine: number | null;
}

/** A row that the kernel set aside. */
function asideRow({ result: { asides }, suggestions }: HashReply, aside: number): AsideRow {
  return {
    line: asides.lines[aside]!,
    start: asides.starts[aside]!,
    stop: asides.stops[aside]!,
    reason: asides.reasons[aside]!,
    detail: asides.details[aside]!,
    output: asides.outputs[aside]!,
    suggestion: suggestions.texts[suggestions.at.indexOf(aside)] ?? null,
    firstLine: null
  };
}

/** A row that equals an earlier one. */
function twinRow(table: Uint32Array, row: number, firstLine: number): AsideRow {
  const at = rowWords * row;
  return {
    line: table[at + rowLine]!,
    start: table[at + rowStart]!,
    stop: table[at + rowStop]!,
    reason: duplicate,
    detail: 0,
    output: 0,
    suggestion: null,
    firstLine
  };
}

/** The first rows of each reason, and the last rows of all, in the order of the file.
 * @param wanted how many rows of each reason are still wanted */
export function pickAsides(
  reply: HashReply,
  twins: Twins | null,
  wanted: readonly number[],
  latest: number
): { readonly first: readonly AsideRow[]; readonly last: readonly AsideRow[] } {
  const { asides, rows } = reply.result;
  const left = [...wanted];
  const first: AsideRow[] = [];
  for (let aside = 0; aside < asides.count && left.some((count) => count > 0); aside++) {
    if (left[asides.reasons[aside]!]!-- > 0) first.push(asideRow(reply, aside));
  }
  const last = Array.from({ length: Math.min(latest, asides.count) }, (_, back) =>
    asideRow(reply, asides.count - 1 - back)
  );
  if (twins && rows) {
    const count = twins.rows.length;
    const twin = (at: number) => twinRow(rows, twins.rows[at]!, twins.firstLines[at]!);
    for (let at = 0; at < Math.min(count, wanted[duplicate]!); at++) first.push(twin(at));
    for (let at = Math.max(0, count - latest); at < count; at++) last.push(twin(at));
  }
  const inOrder = (a: AsideRow, b: AsideRow) => a.start - b.start;
  return { first: first.sort(inOrder), last: last.sort(inOrder).slice(-latest) };
}

const duplicate = setAsideReasons.indexOf('duplicate');

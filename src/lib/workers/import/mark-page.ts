import type { Chunk } from '#lib/domain/chunk.ts';
import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { setBit } from '#lib/engine/chunk/bit-set.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { chunkOfValues } from '#lib/engine/chunk/chunk-of-values.ts';
import { composeChunk } from '#lib/engine/chunk/compose-chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import type { FoldedPage } from './fold-page.ts';
import { lineOf, type GatheredSlice } from './gathered.ts';
import type { PageRows } from './page-rows.ts';

/** The columns that every import keeps for itself: who is there, from which line, by which import, and what consents
 * were before. @param base the page of a column as it was, null for blanks */
export function markPage(
  rows: PageRows,
  { changed, ledger }: FoldedPage,
  slices: readonly GatheredSlice[],
  imported: ColumnId,
  base: (column: ColumnId) => Chunk | null
): readonly { readonly column: ColumnId; readonly chunk: Chunk }[] {
  const { before, created, spans, contacts, starts } = rows;
  if (created === 0 && changed.size === 0) return [];
  const counts = countsOf(base('line'));
  let contact = before;
  for (const { slice, from, to } of spans) {
    counts.set(slice.lines.subarray(from, to), contact);
    contact += to - from;
  }
  contacts.forEach((one, at) => {
    if (changed.has(one)) counts[one] = lineOf(slices, rows.rows[starts[at + 1]! - 1]!);
  });
  const touched = blankChunk('bits', pageRows);
  for (const one of changed) setBit(touched.bits, one);
  for (let one = before; one < before + created; one++) setBit(touched.bits, one);
  const marks: { column: ColumnId; chunk: Chunk }[] = [
    { column: 'line', chunk: { kind: 'counts', rows: pageRows, counts } },
    { column: imported, chunk: touched }
  ];
  if (created > 0) {
    const alive = base('alive');
    const bits = alive?.kind === 'bits' ? alive.bits.slice() : blankChunk('bits', pageRows).bits;
    for (let one = before; one < before + created; one++) setBit(bits, one);
    marks.push({ column: 'alive', chunk: { kind: 'bits', rows: pageRows, bits } });
  }
  if (ledger.size > 0) marks.push({ column: 'ledger', chunk: withLedger(base('ledger'), ledger) });
  return marks;
}

function countsOf(line: Chunk | null): Uint32Array<ArrayBuffer> {
  return line?.kind === 'counts' ? line.counts.slice() : new Uint32Array(pageRows);
}

function withLedger(before: Chunk | null, ledger: FoldedPage['ledger']): Chunk {
  const base = before?.kind === 'lists' ? before : blankChunk('lists', pageRows);
  const contacts = [...ledger.keys()].sort((a, b) => a - b);
  const lists = contacts.map((contact): CellValue<'lists'> => [
    ...readCell<'lists'>(base, contact),
    ...ledger.get(contact)!.map((line) => JSON.stringify(line))
  ]);
  const written = chunkOfValues('lists', lists);
  let from = 0;
  const runs = contacts.flatMap((contact, at) => {
    const run = [
      { chunk: base, from, to: contact },
      { chunk: written, from: at, to: at + 1 }
    ];
    from = contact + 1;
    return run;
  });
  return composeChunk('lists', [...runs, { chunk: base, from, to: pageRows }]);
}

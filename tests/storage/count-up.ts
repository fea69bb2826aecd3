import { pageRows, type ColumnId } from '#lib/domain/contact-column.ts';
import { success, type Result } from '#lib/domain/result.ts';
import { readPages, writeContacts } from '#lib/storage/contacts.ts';
import { blankChunk } from '#lib/engine/chunk/blank-chunk.ts';
import { withCell } from '#lib/engine/chunk/compose-chunk.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';

/** What another tab does in the tests. */
export interface OtherTab {
  countUp(times: number): Promise<Result<number>>;
  /** Writes pages ahead, then dies before it commits. */
  die(): Promise<Result<number>>;
}

export const counted: ColumnId = 'line';

/** Adds 1 to a cell, so many times, each its own commit: one that is lost is missing from the sum. */
export async function countUp(times: number): Promise<Result<number>> {
  let last = 0;
  for (let time = 0; time < times; time++) {
    const written = await writeContacts(async (head, draft) => {
      const id = head.pages.get(counted)?.[0];
      const read = id ? await readPages([id]) : success([blankChunk('counts', pageRows)]);
      if (!read.ok) return read;
      const chunk = read.value[0] as ReturnType<typeof blankChunk<'counts'>>;
      const next = readCell<'counts'>(chunk, 0) + 1;
      draft.cause = { kind: 'added' };
      draft.setPage(counted, 0, withCell<'counts'>(chunk, 0, next));
      return success(next);
    });
    if (!written.ok) return written;
    last = written.value.value;
  }
  return success(last);
}

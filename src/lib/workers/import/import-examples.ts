import type { ImportExample } from '#lib/domain/import-job.ts';
import { cellText } from '#lib/engine/chunk/read-cell.ts';
import type { ImportSlot } from '#lib/engine/import/import-slots.ts';
import type { FoldedPage } from './fold-page.ts';
import { lineOf, sliceOf, type Gathered } from './gathered.ts';
import type { PageRows } from './page-rows.ts';

interface Candidate {
  readonly row: number;
  readonly example: ImportExample;
}

/** Gathers a few examples of what becomes of the rows of a file. */
export class ImportExamples {
  readonly #gathered: Gathered;
  readonly #updated: Candidate[] = [];
  readonly #unchanged: Candidate[] = [];

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
  }

  /** Takes a page that was folded. */
  add({ contacts, starts, rows, before }: PageRows, { changed, patches }: FoldedPage): void {
    const { slices } = this.#gathered;
    contacts.forEach((contact, at) => {
      if (contact >= before) return;
      const isChanged = changed.has(contact);
      const kept = isChanged ? this.#updated : this.#unchanged;
      const row = rows[starts[at]!]!;
      if (kept.length === examplesKept && kept[examplesKept - 1]!.row < row) return;
      const changes = isChanged ? patches.filter(({ patch }) => patch.at === contact).map(changeOf) : [];
      const became = isChanged ? 'updated' : 'unchanged';
      kept.push({ row, example: { line: lineOf(slices, row), became, firstLine: null, changes } });
      kept.sort((a, b) => a.row - b.row).splice(examplesKept);
    });
  }

  /** All of them, each kind in the order of the file.
   * @param merged the first rows about somebody of whom an earlier row was */
  all(
    slots: readonly ImportSlot[],
    merged: readonly { readonly row: number; readonly contact: number }[]
  ): readonly ImportExample[] {
    const { slices } = this.#gathered;
    const created = Array.from(this.#gathered.origins.subarray(0, examplesKept), (row) => this.#created(row, slots));
    return [
      ...created,
      ...this.#updated.map(({ example }) => example),
      ...this.#unchanged.map(({ example }) => example),
      ...merged.map(({ row, contact }): ImportExample => {
        const line = lineOf(slices, row);
        return { line, became: 'merged', firstLine: this.#firstLine(contact), changes: [] };
      })
    ];
  }

  #created(row: number, slots: readonly ImportSlot[]): ImportExample {
    const slice = sliceOf(this.#gathered.slices, row);
    const changes = slots.flatMap((slot, at) => {
      if (slot.kind !== 'field') return [];
      const after = cellText(slice.chunks[at]!, row - slice.base);
      return after === '' ? [] : [{ field: slot.field, before: '', after }];
    });
    return { line: slice.lines[row - slice.base]!, became: 'created', firstLine: null, changes };
  }

  #firstLine(contact: number): number {
    const { before, origins, appliedContacts, appliedRows, slices } = this.#gathered;
    const row = contact < before ? appliedRows[appliedContacts.indexOf(contact)]! : origins[contact - before]!;
    return lineOf(slices, row);
  }
}

const examplesKept = 3;

function changeOf({ slot, cells, patch }: FoldedPage['patches'][number]): ImportExample['changes'][number] {
  const { chunk, row } = cells.first(patch.at);
  return { field: slot.field, before: cellText(chunk, row), after: cellText(patch.chunk, patch.row) };
}

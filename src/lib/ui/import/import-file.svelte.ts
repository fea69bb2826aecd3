import type { Inspection } from '#lib/domain/column.ts';
import { driftBetween, type Drift } from '#lib/engine/column/drift.ts';
import type { Poured } from '#lib/ui/reading/poured.svelte.ts';
import { Source } from '#lib/ui/reading/source.svelte.ts';
import { importWorks } from './import-works.ts';

/** The one file on the table of `/import`. It outlives the screen, so that coming back to it finds everything as it was. */
class ImportFile {
  readonly source = new Source(true);
  handle: FileSystemFileHandle | null = null;
  #serial = 0;

  /** The file as it is read, with what was remembered of its columns; null while it is not. */
  readonly inspection: Inspection | null = $derived.by(() => {
    const { reading, columns } = this.source;
    return reading.inspection && columns.length === reading.inspection.columns.length
      ? { ...reading.inspection, columns }
      : null;
  });

  /** What changed since the last file of this shape. */
  readonly drifts: readonly Drift[] = $derived.by(() => {
    const { recall, reading } = this.source;
    if (!recall || !reading.inspection) return [];
    return driftBetween(recall.memory, reading.inspection);
  });

  /** Reads a file that was poured in; the same pouring is read once. */
  async take(poured: Poured): Promise<void> {
    if (poured.serial === this.#serial) return;
    this.#serial = poured.serial;
    this.handle = poured.handle;
    importWorks.show(null);
    await this.source.open(poured.file);
  }
}

export const importFile = new ImportFile();

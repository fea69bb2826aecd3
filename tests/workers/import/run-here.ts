import type { ImportOutcome } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Cutter } from '#lib/kernel/cut-slice.ts';
import { openPlainCutter } from '#lib/kernel/plain-cutter.ts';
import { importPeople, type PeopleOrder, type PeoplePlace } from '#lib/workers/import/import-people.job.ts';
import type { Product } from '#lib/workers/import/run-import.ts';
import { openImportSlices } from '#lib/workers/import/slice.job.ts';
import { sliceSizes, type SliceSizes } from '#lib/workers/read/slices-in-order.ts';

export interface HereOrder {
  readonly text: string | Blob;
  readonly dialect: Dialect;
  readonly plan: ImportPlan;
  readonly rehearse?: boolean;
  readonly now?: number;
  readonly name?: string;
}

/** Runs an import in this thread, with slices as small as one likes. */
export async function importHere(
  { text, dialect, plan, rehearse = false, now = 1_700_000_000_000, name = 'people.csv' }: HereOrder,
  sizes: Partial<SliceSizes> & { readonly lanes?: number; readonly cutter?: Cutter } = {},
  place: Partial<PeoplePlace> = {}
): Promise<Result<Product<ImportOutcome>>> {
  const order: PeopleOrder = {
    spool: 'refused.csv',
    file: typeof text === 'string' ? new Blob([text]) : text,
    ...{ name, dialect, plan, rehearse, now }
  };
  const here: PeoplePlace = {
    openLanes: async (setup) =>
      Array.from({ length: sizes.lanes ?? 2 }, () => ({
        run: openImportSlices(sizes.cutter ?? openPlainCutter(), setup),
        stop: () => undefined,
        release: () => undefined
      })),
    tell: () => undefined,
    whenFull: async () => false,
    ...place
  };
  return importPeople(order, here, { ...sliceSizes, ...sizes });
}

/** A file with a header and a comma between its cells, and how it is read. */
export function fileOf(names: readonly string[], rows: readonly (readonly string[])[], ending = '\n') {
  const line = (cells: readonly string[]) => cells.map(quoted).join(',');
  const header = `${line(names)}\n`;
  const text = header + rows.map(line).join('\n') + (rows.length > 0 ? ending : '');
  const dialect: Dialect = {
    ...{ encoding: 'utf-8', markBytes: 0, delimiter: ',', quote: '"', headerLine: 1, dataLine: 2 },
    dataStart: new TextEncoder().encode(header).length
  };
  return { text, dialect };
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const mustRun = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

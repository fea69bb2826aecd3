import type { Inspection } from '#lib/domain/column.ts';
import type { Field } from '#lib/domain/field.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';

/** What an import of a file would do, to be changed before it runs: columns by what they were recognised as, by the
 * words of their headers and the shape of their values; by what was decided about a file of the same shape, or of a
 * near one, where something was.
 * @param fields those of the workspace
 * @param zone of the dates in the file */
export function proposeImport(
  inspection: Inspection,
  fields: readonly Field[],
  recall: Recall | null,
  zone: string
): ImportPlan {
  throw new Error(`not built yet ${inspection.shape} ${fields.length} ${recall?.exact} ${zone}`);
}

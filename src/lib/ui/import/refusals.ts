import { refusalReasons, type RefusalReason } from '#lib/domain/import-plan.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

/** Why whole rows, or cells of rows that were taken without them, were left out: the reasons that took something, in
 * words, each with how many it took. */
export function refusalsInWords(
  reasons: Readonly<Record<RefusalReason, number>>,
  of: 'rows' | 'cells'
): readonly { readonly key: string; readonly name: string; readonly meaning: string; readonly figure: string }[] {
  const words = say().import;
  return refusalReasons
    .filter((reason) => reasons[reason] > 0 && (of === 'cells') === isOfCell(reason))
    .map((reason) => ({
      key: reason,
      name: words.reasons[reason],
      meaning: words.meanings[reason],
      figure: count(reasons[reason])
    }));
}

/** The row was taken without that cell. */
export function isOfCell(reason: RefusalReason): boolean {
  return refusalReasons.indexOf(reason) >= firstCell;
}

const firstCell = refusalReasons.indexOf('email-malformed');

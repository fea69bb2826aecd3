import { refusalReasons, type RefusalReason } from '#lib/domain/import-plan.ts';

/** Why a whole row, or a cell of a row that was taken without it, was left out: those that took something. */
export function refusalsOf(
  reasons: Readonly<Record<RefusalReason, number>>,
  of: 'rows' | 'cells'
): readonly RefusalReason[] {
  return refusalReasons.filter((reason, at) => reasons[reason] > 0 && (of === 'cells') === at >= firstCell);
}

const firstCell = refusalReasons.indexOf('email-malformed');

import type { Column } from '#lib/domain/column.ts';
import type { Identity, ImportPlan } from '#lib/domain/import-plan.ts';

/** A question that has to be answered before an import runs. Columns by their position in the row. */
export type ImportGap =
  /** No column gives what people are known by. */
  | { readonly about: 'identity'; readonly identity: Identity }
  /** Day or month first. */
  | { readonly about: 'dates'; readonly column: number }
  /** Point or comma. */
  | { readonly about: 'decimal'; readonly column: number }
  /** Of national phone numbers. */
  | { readonly about: 'country' }
  /** Two columns become one and the same. */
  | { readonly about: 'twice'; readonly columns: readonly number[] }
  /** A date or an evidence of consent for a channel of which no column gives the state. */
  | { readonly about: 'state'; readonly column: number }
  /** Consent is to be raised, and nothing says why. */
  | { readonly about: 'evidence' };

/** What is still to be asked, in the order of the file; empty: it may run. */
export function gaps(plan: ImportPlan, columns: readonly Column[]): readonly ImportGap[] {
  throw new Error(`not built yet ${plan.identity} ${columns.length}`);
}

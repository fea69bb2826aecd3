import type { Dialect } from '#lib/domain/dialect.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';

/** An import as it was decided on screen. It does not change once it runs. */
export interface ImportOrder<Plan = ImportPlan> {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
  readonly dialect: Dialect;
  readonly plan: Plan;
  /** Rows of the source: fixes what a point of the sheet stands for. */
  readonly rows: number;
}

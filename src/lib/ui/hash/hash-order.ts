import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import type { PlanSummary } from '#lib/domain/production.ts';

/** A file to produce, as it was decided on screen. It does not change once the job runs. */
export interface HashOrder {
  readonly file: File;
  readonly dialect: Dialect;
  readonly plan: HashPlan;
  readonly fileName: string;
  readonly extension: 'csv' | 'txt';
  readonly summary: PlanSummary;
  /** Rows of the source, as estimated before reading: fixes what a point of the sheet stands for. */
  readonly rows: number;
  /** Under it the file is not offered, 0 for none. */
  readonly minimum: number;
}

import type { ImportProgress } from '#lib/domain/import-job.ts';
import type { Language } from '#lib/domain/words.ts';
import type { Result } from '#lib/domain/result.ts';
import type { EventOrder, EventProduct } from './events/import-events.job.ts';
import type { ImportOrder, ImportProduct } from './import.job.ts';

/** What the worker of an import serves: one file. */
export interface ImportFace {
  run(order: ImportOrder, tell: (progress: ImportProgress) => void): Promise<Result<ImportProduct>>;
  runEvents(order: EventOrder, tell: (progress: ImportProgress) => void): Promise<Result<EventProduct>>;
  /** The sample workspace. */
  pour(language: Language, spool: string, tell: (progress: ImportProgress) => void): Promise<Result<ImportProduct>>;
  /** Ends a pause. */
  goOn(): Promise<Result<void>>;
}

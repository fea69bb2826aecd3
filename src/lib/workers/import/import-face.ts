import type { EventImportOutcome } from '#lib/domain/event-import.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { Language } from '#lib/domain/words.ts';
import type { Result } from '#lib/domain/result.ts';
import type { EventOrder } from './events/import-events.job.ts';
import type { PeopleOrder } from './import-people.job.ts';
import type { Product } from './run-import.ts';

/** What the worker of an import serves: one file. */
export interface ImportFace {
  run(order: PeopleOrder, tell: Tell): Promise<Result<Product<ImportOutcome>>>;
  runEvents(order: EventOrder, tell: Tell): Promise<Result<Product<EventImportOutcome>>>;
  /** The sample workspace. */
  pour(language: Language, spool: string, tell: Tell): Promise<Result<Product<ImportOutcome>>>;
  /** Ends a pause. */
  goOn(): Promise<Result<void>>;
}

type Tell = (progress: ImportProgress) => void;

import type { Dialect } from '#lib/domain/dialect.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { Result } from '#lib/domain/result.ts';

export interface ImportRequest {
  readonly id: string;
  readonly file: File;
  readonly dialect: Dialect;
  readonly plan: ImportPlan;
  /** Reads the whole file and writes nothing. */
  readonly rehearse: boolean;
  /** The file's, where the browser has one that lasts: an import that was cut short can then be begun again. */
  readonly handle: FileSystemFileHandle | null;
}

/** An import under way in a worker of its own: all of it or nothing. */
export interface ImportRun {
  /** Settles when all is committed, or when nothing of it is left.
   * Problems: those of reading; `nothing-written` never: a file that changes nothing is done without a commit;
   * `storage-erased`, `storage-newer`, `storage-refused`, `memory-short`, `worker-stopped`, `cancelled`. */
  readonly done: Promise<Result<ImportOutcome>>;
  /** Ends it at once; resolves when nothing of it is left. What was committed stays. */
  cancel(): Promise<void>;
  /** Goes on after a pause (`ImportProgress.stage`), once there is room. */
  goOn(): void;
}

/** Begins an import or a rehearsal. It is remembered as begun (storage `watchImports`) until `done` settles.
 * @param onProgress ten times a second at most, never after `done` */
export function startImport(request: ImportRequest, onProgress: (progress: ImportProgress) => void): ImportRun {
  throw new Error(`not built yet ${request.id} ${onProgress.length}`);
}

/** Pours the sample workspace: 50,000 made-up people, through the same import, as one commit. */
export function pourSample(onProgress: (progress: ImportProgress) => void): ImportRun {
  throw new Error(`not built yet ${onProgress.length}`);
}

import { proxy } from 'comlink';
import type { Dialect } from '#lib/domain/dialect.ts';
import type { EventImportOutcome, EventImportPlan } from '#lib/domain/event-import.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import type { Language } from '#lib/domain/words.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { applyRetention, beginImport, endImport } from '#lib/storage/contacts.ts';
import { dropSpooled, holdSpooled, keepInMemory } from '#lib/storage/spool.ts';
import type { Thread } from '../thread.ts';
import { keepImportThread, takeImportThread } from './import-thread.ts';
import type { ImportFace } from './import-face.ts';
import type { Product } from './run-import.ts';

export interface ImportRequest {
  readonly id: string;
  readonly file: File;
  readonly dialect: Dialect;
  /** Without gaps (engine/import/gaps.ts). */
  readonly plan: ImportPlan;
  /** Reads the whole file and writes nothing. */
  readonly rehearse: boolean;
  /** The file's, where the browser has one that lasts: an import that was cut short can then be begun again. */
  readonly handle: FileSystemFileHandle | null;
}

/** An import under way in a worker of its own: all of it or nothing. */
export interface ImportRun<Outcome = ImportOutcome> {
  /** Settles when all is committed, or when nothing of it is left. A file that changes nothing is done, without a commit.
   * Problems: those of reading; `page-damaged`, `storage-erased`, `storage-newer`, `storage-refused`, `memory-short`,
   * `worker-stopped`, `cancelled`. */
  readonly done: Promise<Result<Outcome>>;
  /** Ends it at once; resolves when nothing of it is left. What was committed stays. */
  cancel(): Promise<void>;
  /** Goes on after a pause (`ImportProgress.stage`), once there is room. */
  goOn(): void;
}

type Tell = (progress: ImportProgress) => void;

/** Begins an import or a rehearsal. It is remembered as begun (storage `watchImports`) until `done` settles.
 * @param onProgress ten times a second at most, never after `done` */
export function startImport(request: ImportRequest, onProgress: Tell): ImportRun {
  const { file, dialect, plan, rehearse } = request;
  const spool = `${request.id}.csv`;
  const now = Date.now();
  const order = { spool, file, name: file.name, dialect, plan, rehearse, now };
  return startRun(spool, onProgress, (thread, tell) =>
    remembered(request, () => thread.call((face) => face.run(order, tell)))
  );
}

export interface EventImportRequest extends Omit<ImportRequest, 'plan'> {
  /** Without gaps (engine/events/event-gaps.ts). */
  readonly plan: EventImportPlan;
}

/** The same for a file of events. */
export function startEventImport(request: EventImportRequest, onProgress: Tell): ImportRun<EventImportOutcome> {
  const { file, dialect, plan, rehearse } = request;
  const spool = `${request.id}.csv`;
  const order = { spool, file, name: file.name, dialect, plan, rehearse };
  return startRun(spool, onProgress, (thread, tell) =>
    remembered(request, () => thread.call((face) => face.runEvents(order, tell)))
  );
}

/** Pours the sample workspace: 50,000 made-up people and what they did, through the same imports, as one commit. */
export function pourSample(onProgress: Tell, language: Language): ImportRun {
  const spool = `${crypto.randomUUID()}.csv`;
  return startRun(spool, onProgress, (thread, tell) => thread.call((face) => face.pour(language, spool, tell)));
}

/** Works while the import is remembered as begun; a rehearsal is not. */
async function remembered<T>(
  { id, file, dialect, plan, rehearse, handle }: ImportRequest | EventImportRequest,
  work: () => Promise<Result<T>>
): Promise<Result<T>> {
  if (rehearse) return work();
  const { name, size, lastModified } = file;
  const startedAt = Date.now();
  const job = { id, file: name, bytes: size, modifiedAt: lastModified, startedAt, dialect, plan };
  const begun = await beginImport(job, handle);
  if (!begun.ok) return begun;
  const product = await work();
  await endImport(id);
  return product;
}

function startRun<Outcome extends Pick<ImportOutcome, 'refusedFile'>>(
  spool: string,
  onProgress: Tell,
  work: (thread: Thread<ImportFace>, tell: Tell) => Promise<Result<Product<Outcome>>>
): ImportRun<Outcome> {
  const thread = takeImportThread();
  let line = 0;
  let isOver = false;
  const tell = (progress: ImportProgress) => {
    if (isOver) return;
    line = progress.read;
    onProgress(progress);
  };
  const run = async (): Promise<Result<Outcome>> => {
    await holdSpooled(spool);
    let isKept = false;
    const product = await work(thread, proxy(tell))
      .then((worked) => {
        isKept = worked.ok;
        return worked;
      })
      .finally(() => {
        isOver = true;
        if (isKept) keepImportThread(thread);
        else thread.stop();
      });
    if (product.ok) {
      const { outcome, inMemory } = product.value;
      if (outcome.refusedFile && inMemory) keepInMemory(spool, inMemory);
      else if (!outcome.refusedFile) await dropSpooled(spool).catch(() => undefined);
      return success(outcome);
    }
    // what the device does not give back is swept at the next start
    await Promise.all([dropSpooled(spool), applyRetention()]).catch(() => undefined);
    const { problem } = product;
    return problem.kind === 'worker-stopped' ? failure({ kind: 'worker-stopped', line }) : failure(problem);
  };
  const done = run();
  return {
    done,
    async cancel() {
      thread.stop();
      await done.catch(() => undefined);
    },
    goOn: () => void thread.call((face) => face.goOn())
  };
}

import { openCutter } from '#lib/kernel/open-cutter.ts';
import { workerLane, type SliceLane } from '../read/slice-lane.ts';
import { isLarge } from '../read/slice-task.ts';
import { SliceThreads } from '../read/slice-threads.ts';
import type { ImportReply, ImportSetup, ImportSliceFace } from './import-slice.ts';
import { openImportSlices } from './slice.job.ts';
import sliceWorkerUrl from './slice.worker.ts?worker&url';

/** Somewhere to read the slices of a file: workers, or this very thread for a file that is read before one has started. */
export interface ImportLane extends SliceLane<ImportReply> {
  /** It has nothing more to do for this file: it may serve another. */
  release(): void;
}

export async function openLanes(setup: ImportSetup): Promise<readonly ImportLane[]> {
  if (!isLarge(setup.file)) {
    return [{ run: openImportSlices(await openCutter(), setup), stop: () => undefined, release: () => undefined }];
  }
  return threads.take().map((thread) => ({
    ...workerLane(
      thread,
      (face) => face.open(setup),
      (face, task) => face.run(task)
    ),
    // the import after a rehearsal finds it ready
    release: () => threads.keep(thread)
  }));
}

const threads = new SliceThreads<ImportSliceFace>(sliceWorkerUrl);

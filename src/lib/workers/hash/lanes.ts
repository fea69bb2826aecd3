import { transfer } from 'comlink';
import { openKernel } from '#lib/kernel/open-kernel.ts';
import { success } from '#lib/domain/result.ts';
import { workerLane } from '../read/slice-lane.ts';
import { isLarge } from '../read/slice-task.ts';
import { SliceThreads } from '../read/slice-threads.ts';
import type { HashLane, HashSetup, HashSliceFace } from './hash-slice.ts';
import { openSliceJob } from './slice.job.ts';
import sliceWorkerUrl from './slice.worker.ts?worker&url';

/** Somewhere to run the slices of a file: workers, or this very thread for a file that is read before one has started. */
export async function openLanes(setup: HashSetup): Promise<readonly HashLane[]> {
  if (!isLarge(setup.file)) {
    threads.stop();
    return [{ ...openSliceJob(await openKernel(), setup), stop: () => undefined }];
  }
  return threads.take().map((thread) => ({
    ...workerLane(
      thread,
      (face) => face.open(setup),
      (face, task) => face.run(task)
    ),
    reuse(rooms) {
      void thread.call((face) => face.reuse(transfer(rooms, rooms)).then(success));
    }
  }));
}

/** Starts the workers of the lanes before the file is known. */
export function warmLanes(): void {
  threads.warm();
}

const threads = new SliceThreads<HashSliceFace>(sliceWorkerUrl);

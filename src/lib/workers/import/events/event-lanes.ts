import { openCutter } from '#lib/kernel/open-cutter.ts';
import { workerLane, type SliceLane } from '../../read/slice-lane.ts';
import { isLarge } from '../../read/slice-task.ts';
import { SliceThreads } from '../../read/slice-threads.ts';
import { openEventSlices } from './event-slice.job.ts';
import type { EventReply, EventSetup, EventSliceFace } from './event-slice.ts';
import sliceWorkerUrl from './event-slice.worker.ts?worker&url';

/** Somewhere to read the slices of a file of events: workers, or this very thread for a small file. */
export interface EventLane extends SliceLane<EventReply> {
  /** It has nothing more to do for this file: it may serve another. */
  release(): void;
}

export async function openEventLanes(setup: EventSetup): Promise<readonly EventLane[]> {
  if (!isLarge(setup.file)) {
    return [{ run: openEventSlices(await openCutter(), setup), stop: () => undefined, release: () => undefined }];
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

const threads = new SliceThreads<EventSliceFace>(sliceWorkerUrl);

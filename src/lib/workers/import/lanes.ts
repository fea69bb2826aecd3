import type { Cutter } from '#lib/kernel/cut-slice.ts';
import { openCutter } from '#lib/kernel/open-cutter.ts';
import { workerLane, type SliceLane } from '../read/slice-lane.ts';
import { isLarge } from '../read/slice-task.ts';
import { SliceThreads } from '../read/slice-threads.ts';
import type { CutReply, SliceFace } from './cut-slices.ts';

/** Somewhere to read the slices of a file: workers, or this very thread for a file that is read before one has started. */
export interface ImportLane<Rows> extends SliceLane<CutReply<Rows>> {
  /** It has nothing more to do for this file: it may serve another. */
  release(): void;
}

/** @param url of the worker that serves them, from an import with `?worker&url`
 * @param openSlices the same in this thread
 * @returns what opens lanes for a file */
export function laneOpener<Setup extends { readonly file: Blob }, Rows>(
  url: string,
  openSlices: (cutter: Cutter, setup: Setup) => SliceLane<CutReply<Rows>>['run']
): (setup: Setup) => Promise<readonly ImportLane<Rows>[]> {
  const threads = new SliceThreads<SliceFace<Setup, Rows>>(url);
  return async (setup) => {
    if (!isLarge(setup.file)) {
      return [{ run: openSlices(await openCutter(), setup), stop: () => undefined, release: () => undefined }];
    }
    return threads.take().map((thread) => ({
      ...workerLane<SliceFace<Setup, Rows>, CutReply<Rows>>(
        thread,
        // plain values: nothing in it is a proxy
        (face) => face.open(setup as Parameters<typeof face.open>[0]),
        (face, task) => face.run(task)
      ),
      // the import after a rehearsal finds it ready
      release: () => threads.keep(thread)
    }));
  };
}

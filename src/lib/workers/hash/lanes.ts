import { transfer } from 'comlink';
import { openKernel } from '#lib/kernel/open-kernel.ts';
import { success } from '#lib/domain/result.ts';
import { startThread, type Thread } from '#lib/workers/thread.ts';
import { openSliceJob } from './slice.job.ts';
import { isLarge, type Lane, type SliceFace, type SliceSetup } from './slice-task.ts';
import sliceWorkerUrl from './slice.worker.ts?worker&url';

/** Somewhere to run the slices of a file: workers, or this very thread for a file that is read before one has started. */
export async function openLanes(setup: SliceSetup): Promise<readonly Lane[]> {
  const threads = warm.splice(0);
  if (!isLarge(setup.file)) {
    for (const thread of threads) thread.stop();
    return [await openLaneHere(setup)];
  }
  return Array.from({ length: laneCount() }, (_, at) => openWorkerLane(setup, threads[at]));
}

/** Starts the workers of the lanes before the file is known. */
export function warmLanes(): void {
  while (warm.length < laneCount()) warm.push(startThread<SliceFace>(sliceWorkerUrl));
}

/** A lane in this thread. */
export async function openLaneHere(setup: SliceSetup): Promise<Lane> {
  return { ...openSliceJob(await openKernel(), setup), stop: () => undefined };
}

const mostLanes = 4;
const warm: Thread<SliceFace>[] = [];

const laneCount = () => Math.max(2, Math.min(navigator.hardwareConcurrency || 2, mostLanes));

function openWorkerLane(setup: SliceSetup, warmed: Thread<SliceFace> | undefined): Lane {
  const thread = warmed && !warmed.isStopped ? warmed : startThread<SliceFace>(sliceWorkerUrl);
  const opened = thread.call((face) => face.open(setup).then(success));
  return {
    async run(task) {
      const open = await opened;
      if (!open.ok) return open;
      return thread.call((face) => face.run(task.text ? transfer(task, [task.text.bytes.buffer]) : task));
    },
    reuse(rooms) {
      void thread.call((face) => face.reuse(transfer(rooms, rooms)).then(success));
    },
    stop: () => thread.stop()
  };
}

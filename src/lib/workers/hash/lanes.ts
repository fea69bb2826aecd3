import { transfer } from 'comlink';
import { openKernel } from '#lib/kernel/open-kernel.ts';
import { startThread } from '#lib/workers/thread.ts';
import { openSliceJob } from './slice.job.ts';
import type { Lane, SliceFace, SliceSetup } from './slice-task.ts';
import sliceWorkerUrl from './slice.worker.ts?worker&url';

/** Somewhere to run the slices of a file: workers, or this very thread for a file that is read before one has started. */
export async function openLanes(setup: SliceSetup): Promise<readonly Lane[]> {
  if (setup.file.size < smallFile) return [await openLaneHere(setup)];
  const cores = navigator.hardwareConcurrency || 2;
  return Array.from({ length: Math.max(2, Math.min(cores, mostLanes)) }, () => openWorkerLane(setup));
}

/** A lane in this thread. */
export async function openLaneHere(setup: SliceSetup): Promise<Lane> {
  return { run: openSliceJob(await openKernel(), setup), stop: () => undefined };
}

const smallFile = 1 << 20;
const mostLanes = 4;

function openWorkerLane(setup: SliceSetup): Lane {
  const thread = startThread<SliceFace>(sliceWorkerUrl);
  const opened = thread.call(async (face) => {
    await face.open(setup);
    return { ok: true, value: null };
  });
  return {
    async run(task) {
      const open = await opened;
      if (!open.ok) return open;
      return thread.call((face) => face.run(task.text ? transfer(task, [task.text.bytes.buffer]) : task));
    },
    stop: () => thread.stop()
  };
}

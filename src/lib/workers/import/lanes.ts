import { transfer } from 'comlink';
import { success } from '#lib/domain/result.ts';
import { openCutter } from '#lib/kernel/open-cutter.ts';
import { startThread, type Thread } from '#lib/workers/thread.ts';
import { isLarge } from '../hash/slice-task.ts';
import type { SliceLane } from '../read/slices-in-order.ts';
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
  const count = Math.max(2, Math.min(navigator.hardwareConcurrency || 2, mostLanes));
  return Array.from({ length: count }, () => {
    const idle = idleThreads.pop();
    return openWorkerLane(setup, idle && !idle.isStopped ? idle : startThread<ImportSliceFace>(sliceWorkerUrl));
  });
}

const mostLanes = 4;
/** Those of an earlier file: the import after a rehearsal finds them ready. */
const idleThreads: Thread<ImportSliceFace>[] = [];

function openWorkerLane(setup: ImportSetup, thread: Thread<ImportSliceFace>): ImportLane {
  const opened = thread.call((face) => face.open(setup).then(success));
  return {
    async run(task) {
      const open = await opened;
      if (!open.ok) return open;
      return thread.call((face) => face.run(task.text ? transfer(task, [task.text.bytes.buffer]) : task));
    },
    stop: () => thread.stop(),
    release: () => void idleThreads.push(thread)
  };
}

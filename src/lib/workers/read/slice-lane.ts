import { transfer, type Remote } from 'comlink';
import { success, type Result } from '#lib/domain/result.ts';
import type { Thread } from '../thread.ts';
import type { SliceReply, SliceTask } from './slice-task.ts';

/** Somewhere that slices can be run: in a worker of its own, or right here. */
export interface SliceLane<Reply extends SliceReply> {
  /** Lines in problems count from 0 at the start of the slice. */
  run(task: SliceTask): Promise<Result<Reply>>;
  stop(): void;
}

/** A lane in a worker that is opened for a file once, before its first slice. */
export function workerLane<Face, Reply extends SliceReply>(
  thread: Thread<Face>,
  open: (face: Remote<Face>) => Promise<void>,
  run: (face: Remote<Face>, task: SliceTask) => Promise<Result<Reply>>
): SliceLane<Reply> {
  const opened = thread.call((face) => open(face).then(success));
  return {
    async run(task) {
      const open = await opened;
      if (!open.ok) return open;
      return thread.call((face) => run(face, task.text ? transfer(task, [task.text.bytes.buffer]) : task));
    },
    stop: () => thread.stop()
  };
}

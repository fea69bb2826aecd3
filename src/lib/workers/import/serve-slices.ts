import { transfer } from 'comlink';
import type { Cutter } from '#lib/kernel/cut-slice.ts';
import { openCutter } from '#lib/kernel/open-cutter.ts';
import type { SliceLane } from '../read/slice-lane.ts';
import { serveThread } from '../serve-thread.ts';
import type { CutReply, SliceFace } from './cut-slices.ts';
import { buffersOf } from './slice-buffers.ts';

/** Serves the slices of one file after another from this worker. */
export function serveSlices<Setup, Rows extends object>(
  openSlices: (cutter: Cutter, setup: Setup) => SliceLane<CutReply<Rows>>['run']
): void {
  // before the file is known
  const cutter = openCutter();
  let run: Promise<SliceLane<CutReply<Rows>>['run']> | undefined;
  serveThread({
    async open(setup) {
      run = cutter.then((opened) => openSlices(opened, setup));
      await run;
    },
    async run(task) {
      const reply = await (await run!)(task);
      return reply.ok && reply.value.content ? transfer(reply, buffersOf(reply.value.content)) : reply;
    }
  } satisfies SliceFace<Setup, Rows>);
}

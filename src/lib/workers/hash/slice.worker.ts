import { transfer } from 'comlink';
import { openKernel } from '#lib/kernel/open-kernel.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import type { HashSliceFace } from './hash-slice.ts';
import { transfersOf } from './lasting-result.ts';
import { openSliceJob, type SliceJob } from './slice.job.ts';

// before the file is known
const kernel = openKernel();
let job: Promise<SliceJob> | undefined;

const face: HashSliceFace = {
  async open(setup) {
    job = kernel.then((opened) => openSliceJob(opened, setup));
    await job;
  },
  async run(task) {
    const reply = await (await job!).run(task);
    return reply.ok ? transfer(reply, transfersOf(reply.value)) : reply;
  },
  reuse: async (rooms) => (await job!).reuse(rooms)
};
serveThread(face);

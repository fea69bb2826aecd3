import type { Result } from '#lib/domain/result.ts';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import type { HashReply, HashSliceFace } from '#lib/workers/hash/hash-slice.ts';
import { openSliceJob, type SliceJob } from '#lib/workers/hash/slice.job.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';

let job: SliceJob;
let runs = 0;

// a slice worker that is gone in the middle of its third slice
const face: HashSliceFace = {
  async open(setup) {
    job = openSliceJob(openPlainKernel(), setup);
  },
  async run(task) {
    runs++;
    if (runs < 3) return job.run(task);
    self.close();
    return new Promise<Result<HashReply>>(() => undefined);
  },
  reuse: async (rooms) => job.reuse(rooms)
};
serveThread(face);

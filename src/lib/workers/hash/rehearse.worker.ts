import { openKernel } from '#lib/kernel/open-kernel.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import type { RehearsalFace } from './hash-face.ts';
import { rehearse } from './rehearse.job.ts';

const kernel = openKernel();
let asked = 0;

const face: RehearsalFace = {
  async rehearse(setup) {
    const mine = ++asked;
    return rehearse(await kernel, setup, () => mine === asked);
  }
};
serveThread(face);

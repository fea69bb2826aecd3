import { transfer } from 'comlink';
import { openCutter } from '#lib/kernel/open-cutter.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import type { ImportSliceFace } from './import-slice.ts';
import { openImportSlices, type ImportSlices } from './slice.job.ts';
import { buffersOf } from './slice-buffers.ts';

// before the file is known
const cutter = openCutter();
let run: Promise<ImportSlices> | undefined;

const face: ImportSliceFace = {
  async open(setup) {
    run = cutter.then((opened) => openImportSlices(opened, setup));
    await run;
  },
  async run(task) {
    const reply = await (await run!)(task);
    return reply.ok && reply.value.content ? transfer(reply, buffersOf(reply.value.content)) : reply;
  }
};
serveThread(face);

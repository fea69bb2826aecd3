import { transfer } from 'comlink';
import { openCutter } from '#lib/kernel/open-cutter.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { buffersOf } from '../slice-buffers.ts';
import { openEventSlices, type EventSlices } from './event-slice.job.ts';
import type { EventSliceFace } from './event-slice.ts';

// before the file is known
const cutter = openCutter();
let run: Promise<EventSlices> | undefined;

const face: EventSliceFace = {
  async open(setup) {
    run = cutter.then((opened) => openEventSlices(opened, setup));
    await run;
  },
  async run(task) {
    const reply = await (await run!)(task);
    return reply.ok && reply.value.content ? transfer(reply, buffersOf(reply.value.content)) : reply;
  }
};
serveThread(face);

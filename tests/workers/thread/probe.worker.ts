import { success } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { startThread } from '#lib/workers/thread.ts';
import { crash, forever, type ProbeFace } from './probe-face.ts';
import probeUrl from './probe.worker.ts?worker&url';

const probe: ProbeFace = {
  echo: async (text) => success(text),
  wait: () => forever,
  spin: async () => {
    for (;;);
  },
  throwInCall: () => Promise.reject(new RangeError('a bug')),
  throwLater: () => (setTimeout(crash), forever),
  close: () => (self.close(), forever),
  askNested: (what) =>
    startThread<ProbeFace>(probeUrl).call((face) => (what === 'echo' ? face.echo('from below') : face[what]()))
};
serveThread(probe);

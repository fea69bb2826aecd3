import { success, type Result } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { startThread } from '#lib/workers/thread.ts';
import probeUrl from './probe.worker.ts?worker&url';

export interface ProbeFace {
  echo(text: string): Promise<Result<string>>;
  wait(): Promise<Result<string>>;
  spin(): Promise<Result<string>>;
  throwInCall(): Promise<Result<string>>;
  throwLater(): Promise<Result<string>>;
  close(): Promise<Result<string>>;
  askNested(what: 'echo' | 'close' | 'throwLater'): Promise<Result<string>>;
}

const forever = new Promise<never>(() => undefined);
const probe: ProbeFace = {
  echo: async (text) => success(text),
  wait: () => forever,
  async spin() {
    for (;;);
  },
  async throwInCall() {
    throw new RangeError('a bug');
  },
  throwLater() {
    setTimeout(() => {
      throw new Error('a crash');
    });
    return forever;
  },
  close() {
    self.close();
    return forever;
  },
  askNested(what) {
    const nested = startThread<ProbeFace>(probeUrl);
    return nested.call((face) => (what === 'echo' ? face.echo('from below') : face[what]()));
  }
};
serveThread(probe);

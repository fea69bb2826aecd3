import { expose } from 'comlink';
import { success } from '#lib/domain/result.ts';
import type { SignOfLife } from '#lib/workers/thread.ts';

// as a worker of the build before would say it
const sign: SignOfLife = { alive: true, build: 'of the build before' };
expose({ echo: (text: string) => Promise.resolve(success(text)) });
void navigator.locks.request(self.name, () => {
  postMessage(sign);
  return new Promise<never>(() => undefined);
});

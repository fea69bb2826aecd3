import { expose } from 'comlink';
import type { SignOfLife } from './thread.ts';

/** Serves a face to the owner of this worker, and shows that the worker lives as long as it does (see thread.ts). */
export function serveThread(face: object): void {
  // at once: a call that comes before the listener would be lost
  expose(face);
  const showLife = () => {
    const sign: SignOfLife = { alive: true, build: __TAMIS_WORKERS__ };
    postMessage(sign);
    return new Promise<never>(() => undefined);
  };
  if (navigator.locks) void navigator.locks.request(self.name, showLife);
  else void showLife();
}

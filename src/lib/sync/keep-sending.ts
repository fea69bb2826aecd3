import { watchWrites } from '../storage/contacts.ts';
import type { Door } from './door.ts';
import { drain } from './drain.ts';

/** Sends as long as it lives: at once, after each change of what waits, when the network is said to be back, and when
 * the next try is due. One sender on this device: the others wait until it is gone (reliability.md O10). */
export async function keepSending(door: Door): Promise<never> {
  if (!navigator.locks) return sendForEver(door);
  return navigator.locks.request('tamis-outbox', () => sendForEver({ ...door, isAlone: true }));
}

/** Looked at again even if nothing calls: what another tab or a clock did may have gone unheard. */
const longestNap = 60_000;
/** Several writes of one change are one reason. */
const gathering = 50;

async function sendForEver(door: Door): Promise<never> {
  let call: () => void = () => undefined;
  let isCalled = false;
  let hopeful = door.now();
  const hear = () => {
    isCalled = true;
    call();
  };
  for (const table of ['outbox', 'destinations'] as const) watchWrites(hear, table);
  addEventListener('online', () => {
    hopeful = door.now();
    hear();
  });
  for (;;) {
    isCalled = false;
    const next = await drain(door, hopeful);
    const until = next.ok && next.value !== null ? next.value : door.now() + longestNap;
    const nap = Math.min(longestNap, Math.max(gathering, until - door.now()));
    await new Promise<void>((wake) => {
      const rest = setTimeout(wake, nap);
      call = () => {
        clearTimeout(rest);
        setTimeout(wake, gathering);
      };
      // what was written while it sent is its own writing for the most part: a second look costs little, and tries
      // nothing before its time
      if (isCalled) call();
    });
  }
}

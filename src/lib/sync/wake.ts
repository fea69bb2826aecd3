import type { Destination } from '../domain/destination.ts';
import { watchDestinations } from '../storage/destinations.ts';
import { scriptUrl } from '../workers/script-url.ts';
import { originsOf } from './origins.ts';
import script from './sender.worker.ts?worker&url';

/** Keeps a sender alive as long as the page, once there is somewhere to send to. Its content policy is written when it
 * starts, from the origins of the destinations (`service-worker/sender-policy.ts`): after a change of them another one is started.
 * @returns call it to send no more */
export function wake(): () => void {
  let origins = '';
  let sender: Worker | null = null;
  const stop = () => {
    sender?.terminate();
    sender = null;
  };
  const start = (all: readonly Destination[]) => {
    const now = originsOf(all).join(' ');
    if (now === origins) return;
    origins = now;
    stop();
    // under another address, or a kept answer would come with the policy of before
    if (now !== '') sender = new Worker(scriptUrl(`${script}?for=${encodeURIComponent(now)}`), { type: 'module' });
  };
  const subscription = watchDestinations().subscribe(start, () => undefined);
  return () => {
    subscription.unsubscribe();
    stop();
  };
}

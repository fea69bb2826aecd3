import { dev } from '$app/environment';
import { resolve } from '$app/paths';

/** `checking` before the first answer; `unreachable`: the device says it has a network, yet Tamis gets no answer. */
export type ConnectionState = 'checking' | 'offline' | 'unreachable' | 'online';

/** Whether the network is really there: `navigator.onLine` is not believed, the app's own origin is asked. */
export const connection = {
  get state(): ConnectionState {
    return state;
  },
  /** When the last answer came, in milliseconds since 1970; null when none has come since the page was opened. */
  get provedAt(): number | null {
    return provedAt;
  },
  /** Asks now, then at each sign of change and every two minutes while the page is seen. Returns the way to stop. */
  start(): () => void {
    const look = () => void probe();
    const whenSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    const end = new AbortController();
    for (const sign of ['online', 'offline', 'focus']) addEventListener(sign, look, { signal: end.signal });
    document.addEventListener('visibilitychange', whenSeen, { signal: end.signal });
    const timer = setInterval(whenSeen, 120_000);
    look();
    return () => {
      end.abort();
      clearInterval(timer);
    };
  },
  probe
};

let state = $state<ConnectionState>('checking');
let provedAt = $state<number | null>(null);
let asking: AbortController | null = null;
let askedAt = -Infinity;

/** Asks for the one file that is never answered from the device, and looks whether it is ours: the page of a hotel's
 * portal is no proof. */
async function probe(): Promise<void> {
  // a quick answer to the device's own word; the proof follows
  if (!navigator.onLine) {
    asking?.abort();
    state = 'offline';
    return;
  }
  if (state === 'online' && performance.now() - askedAt < 5_000) return;
  askedAt = performance.now();
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const limit = setTimeout(() => mine.abort(), 8_000);
  const answered = await isAnswered(mine.signal);
  clearTimeout(limit);
  if (asking !== mine) return;
  asking = null;
  state = answered ? 'online' : navigator.onLine ? 'unreachable' : 'offline';
  if (answered) provedAt = Date.now();
}

async function isAnswered(signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(`${resolve('/')}service-worker.js`, { cache: 'no-store', redirect: 'error', signal });
    const text = await answer.text();
    return answer.ok && (dev || text.includes('tamis-shell'));
  } catch {
    return false;
  }
}

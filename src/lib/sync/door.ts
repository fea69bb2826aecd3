import type { WireAnswer, WireRequest } from '../engine/connectors/connector.ts';

/** The one way out. Everything that the world lends to the sender, so that tests lend another. */
export interface Door {
  /** Sends, and answers null when nothing came back: no network, no such host, a connection that was cut. `unreadable`:
   * the host is there, and this browser may not read what it says (O19). */
  send(request: WireRequest): Promise<WireAnswer | 'unreadable' | null>;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to 1. */
  chance(): number;
  /** The name of this sender, on its leases. */
  readonly owner: string;
  /** It holds the one lock of senders: whoever else has a lease is dead. */
  readonly isAlone: boolean;
}

/** The door of this browser. */
export const browserDoor = (owner: string): Door => ({
  owner,
  isAlone: false,
  now: () => Date.now(),
  chance: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
  send
});

// a server that keeps silent has not answered; leases outlast it
const patience = 90_000;

async function send({ method, url, headers, body }: WireRequest): Promise<WireAnswer | 'unreadable' | null> {
  const asked = {
    method,
    headers,
    body,
    // no cookie, no cache, no other place than the one that was named
    ...({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'manual' } as const)
  };
  try {
    const answer = await fetch(url, { ...asked, signal: AbortSignal.timeout(patience) });
    const text = await answer.text();
    return { at: Date.now(), status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
  } catch {
    return (await isThere(url)) ? 'unreadable' : null;
  }
}

/** Whether a host answers at all, to a question of which nothing may be read. */
async function isThere(url: string): Promise<boolean> {
  try {
    const { origin } = new URL(url);
    await fetch(origin, {
      mode: 'no-cors',
      method: 'HEAD',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(5000)
    });
    return true;
  } catch {
    return false;
  }
}

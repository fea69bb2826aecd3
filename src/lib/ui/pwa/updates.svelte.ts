import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import { messageSW, Workbox } from 'workbox-window';
import { bytesOut } from './bytes-out.svelte.ts';
import { room } from './room.svelte.ts';
import { scriptAddress } from './script-address.ts';

/** The installed application: whether it works without a network, and whether a newer one waits. */
class Updates {
  /** `ready`: a newer build is on this device, and waits for a yes or for the next launch. */
  state = $state<'none' | 'ready'>('none');
  /** True once every address can be answered without a network. */
  offlineReady = $state(false);

  /** Bytes that left this device since this page was opened. */
  get bytesLeft(): number {
    return bytesOut.total;
  }

  /** Whether the browser promised to keep what is stored; null until it has answered. */
  get persisted(): boolean | null {
    return room.persisted;
  }

  /** Bytes used and allowed on this device, as the browser estimates them; null where it does not say. */
  get estimate(): { readonly usage: number; readonly quota: number } | null {
    return room.estimate;
  }

  /** Asks for durable storage again, after a gesture; the answer. */
  askToPersist(): Promise<boolean> {
    return room.askToPersist();
  }

  /** Reads the estimate again, after something large was written or removed. */
  measure(): Promise<void> {
    return room.measure();
  }

  /** Called once, by the root layout. */
  async start(): Promise<void> {
    void room.start();
    if (this.#workbox || dev || !('serviceWorker' in navigator)) return;
    bytesOut.listen();
    const root = resolve('/');
    const workbox = new Workbox(scriptAddress(`${root}service-worker.js`), { scope: root, updateViaCache: 'none' });
    this.#workbox = workbox;
    const wasControlled = navigator.serviceWorker.controller !== null;
    workbox.addEventListener('waiting', () => (this.state = 'ready'));
    workbox.addEventListener('controlling', () => {
      if (this.#asked) location.reload();
      // another tab said yes: this one goes on with the build that it has
      else if (wasControlled) this.state = 'ready';
      void this.#checkShell();
    });
    try {
      this.#registration = await workbox.register();
    } catch {
      // private windows and hosts without TLS refuse; Tamis then works as long as its page is open
      return;
    }
    void this.#checkShell();
    document.addEventListener('visibilitychange', () => void this.#lookForUpdate());
  }

  /** Replaces the build and reloads this tab; the others keep running on theirs.
   * @returns false while a job runs: nothing happened, ask again later */
  applyNow(): boolean {
    if (this.#holds > 0) return false;
    if (!this.#registration?.waiting) {
      location.reload();
      return true;
    }
    this.#asked = true;
    this.#workbox?.messageSkipWaiting();
    return true;
  }

  /** Puts the offer away: the newer build takes over once the last page of Tamis is closed. */
  waitForNextLaunch(): void {
    this.state = 'none';
  }

  /** No update may reload this tab until the returned function is called. */
  hold(): () => void {
    this.#holds += 1;
    let held = true;
    return () => {
      if (held) this.#holds -= 1;
      held = false;
    };
  }

  #workbox: Workbox | null = null;
  #registration: ServiceWorkerRegistration | undefined;
  #asked = false;
  #holds = 0;
  #lookedAt = performance.now();

  /** Asks the service worker whether the whole build is there; it fetches what the browser may have dropped. */
  async #checkShell(): Promise<void> {
    const { controller } = navigator.serviceWorker;
    if (controller) this.offlineReady = (await messageSW(controller, { type: 'CHECK_SHELL' })) === true;
  }

  /** A page may stay open for weeks: it looks by itself, once an hour at most. */
  async #lookForUpdate(): Promise<void> {
    if (document.visibilityState !== 'visible' || performance.now() - this.#lookedAt < 3_600_000) return;
    this.#lookedAt = performance.now();
    await this.#registration?.update().catch(() => undefined);
  }
}

export const updates = new Updates();

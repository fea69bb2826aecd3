// What the browser promises about this device: whether it may throw things away by itself, and how much room there is.

/** Room on this device, and whether what is kept there is safe from the browser's own cleaning. */
export const room = {
  /** Null until the browser has answered. */
  get persisted(): boolean | null {
    return persisted;
  },
  /** In bytes; null until known, or where the browser does not say. An estimate: writes may fail earlier. */
  get estimate(): { readonly usage: number; readonly quota: number } | null {
    return estimate;
  },
  /** Reads both, then asks for durable storage at the first gesture of the visit, unless it is granted already. */
  async start(): Promise<void> {
    if (started || !('storage' in navigator)) return;
    started = true;
    persisted = await navigator.storage.persisted();
    await measure();
    if (persisted) return;
    const first = new AbortController();
    const ask = () => {
      first.abort();
      void askToPersist();
    };
    for (const gesture of ['pointerup', 'keydown']) addEventListener(gesture, ask, { signal: first.signal });
    // an installed application is granted what a tab was refused
    addEventListener('appinstalled', () => void askToPersist());
  },
  measure,
  askToPersist
};

let started = false;
let persisted = $state<boolean | null>(null);
let estimate = $state.raw<{ usage: number; quota: number } | null>(null);

/** Reads the room again, after something large was written or removed. */
async function measure(): Promise<void> {
  const { usage, quota } = await navigator.storage.estimate();
  estimate = usage === undefined || quota === undefined ? null : { usage, quota };
}

/** Asks the browser not to throw anything away by itself; its answer. */
async function askToPersist(): Promise<boolean> {
  persisted = await navigator.storage.persist();
  return persisted;
}

// The service worker sees every request of every page and worker of Tamis, and says here what goes out.

/** Bytes that left this device since this page was opened. */
export const bytesOut = {
  get total(): number {
    return total;
  },
  /** Starts to listen to the service worker; once. */
  listen(): void {
    if (door) return;
    door = new BroadcastChannel('tamis-door');
    door.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isLeaving(data)) total += data.bytes;
    });
  }
};

let total = $state(0);
let door: BroadcastChannel | null = null;

function isLeaving(message: unknown): message is { kind: 'left'; bytes: number } {
  const { kind, bytes } = (message ?? {}) as { kind?: unknown; bytes?: unknown };
  return kind === 'left' && typeof bytes === 'number' && bytes >= 0;
}

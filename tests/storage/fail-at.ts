/** Ways in which a write goes wrong: the disk is full, the device refuses, the transaction is lost as in a crash. */
export const faults = ['full', 'refused', 'aborted'] as const;
export type Fault = (typeof faults)[number];

/** Makes the n-th write to a store go wrong; 0 for none. */
export function failAt(n: number, fault: Fault = 'full'): { writes: () => number; heal: () => void } {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  let writes = 0;
  const failing = (native: (this: IDBObjectStore, ...args: never[]) => IDBRequest) =>
    function (this: IDBObjectStore, ...args: never[]) {
      const isDue = ++writes === n;
      if (isDue && fault === 'full') throw new DOMException('full', 'QuotaExceededError');
      if (isDue && fault === 'refused') throw new DOMException('refused', 'UnknownError');
      const request = native.apply(this, args);
      if (isDue) request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { put: failing(put), add: failing(add), delete: failing(remove) });
  return { writes: () => writes, heal: () => Object.assign(IDBObjectStore.prototype, { put, add, delete: remove }) };
}

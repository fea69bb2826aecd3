/** Ways in which a call goes wrong: the disk is full, the device refuses, the transaction is lost as in a crash. */
export const faults = ['full', 'refused', 'aborted'] as const;
export type Fault = (typeof faults)[number];

interface Failing {
  /** Calls so far. */
  readonly writes: () => number;
  readonly heal: () => void;
}

/** Makes the n-th write to a store go wrong; 0 for none. */
export const failAt = (n: number, fault: Fault = 'full'): Failing => failCalls(n, fault, writing);

/** Makes the n-th call of any kind go wrong, readings included; 0 for none. The last call of a transaction, aborted, is
 * a commit that fails. */
export const failAtAny = (n: number, fault: Fault): Failing => failCalls(n, fault, [...writing, ...reading]);

const writing = (['put', 'add', 'delete', 'clear'] as const).map((name) => [IDBObjectStore.prototype, name] as const);
const reading = (['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const).flatMap((name) =>
  [IDBObjectStore.prototype, IDBIndex.prototype].map((prototype) => [prototype, name] as const)
);

type Native = (this: IDBObjectStore | IDBIndex, ...args: never[]) => IDBRequest;

function failCalls(n: number, fault: Fault, calls: readonly (readonly [object, string])[]): Failing {
  let made = 0;
  const natives = calls.map(([prototype, name]) => {
    const native = (prototype as Record<string, Native>)[name]!;
    Object.assign(prototype, {
      [name](this: IDBObjectStore | IDBIndex, ...args: never[]) {
        const isDue = ++made === n;
        if (isDue && fault === 'full') throw new DOMException('full', 'QuotaExceededError');
        if (isDue && fault === 'refused') throw new DOMException('refused', 'UnknownError');
        const request = native.apply(this, args);
        const { transaction } = 'objectStore' in this ? this.objectStore : this;
        if (isDue) request.addEventListener('success', () => transaction.abort());
        return request;
      }
    });
    return [prototype, name, native] as const;
  });
  const heal = () => natives.forEach(([prototype, name, native]) => Object.assign(prototype, { [name]: native }));
  return { writes: () => made, heal };
}

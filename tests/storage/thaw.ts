/** A database as an earlier Tamis left it. In its rows, `{ "$": type, "of": … }` stands for what JSON has not: numbers of
 * a typed array, or bytes (compressed, as base64). */
export interface Frozen {
  readonly nativeVersion: number;
  readonly stores: readonly {
    readonly name: string;
    /** Null where keys stand beside the rows. */
    readonly keyPath: string | string[] | null;
    readonly indexes: readonly string[];
    readonly keys?: readonly number[];
    readonly rows: readonly unknown[];
  }[];
}

/** Writes it to this device, without any code of today's. */
export async function thaw({ nativeVersion, stores }: Frozen): Promise<void> {
  const rows = await Promise.all(stores.map((store) => Promise.all(store.rows.map(melt))));
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tamis', nativeVersion);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [at, { name, keyPath, indexes, keys }] of stores.entries()) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement: keyPath === null });
        for (const index of indexes) store.createIndex(index, pathOf(index));
        for (const [row, value] of rows[at]!.entries()) store.add(value, ...(keys ? [keys[row]!] : []));
      }
    };
    request.onsuccess = () => resolve(request.result.close());
  });
}

// an index of several columns is written `[a+b]`
const pathOf = (index: string) => (index.startsWith('[') ? index.slice(1, -1).split('+') : index);

/** A row with its typed arrays. */
export async function melt(row: unknown): Promise<unknown> {
  if (Array.isArray(row)) return Promise.all(row.map(melt));
  if (typeof row !== 'object' || row === null) return row;
  if ('$' in row && 'of' in row)
    return row.$ === 'u32' ? Uint32Array.from(row.of as number[]) : inflate(String(row.of));
  const entries = await Promise.all(Object.entries(row).map(async ([key, value]) => [key, await melt(value)] as const));
  return Object.fromEntries(entries);
}

async function inflate(base64: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

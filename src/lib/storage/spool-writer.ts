import { openFolder } from './spool.ts';

/** Writes a produced file, from its start to its end, in a worker. */
export interface SpoolWriter {
  /** Takes the bytes at once: they may change afterwards.
   * @throws SpoolError */
  write(bytes: Uint8Array<ArrayBuffer>): void;
  /** Bytes written so far. */
  readonly length: number;
  /** Completes the file. Returns it when it had to be kept in memory, else null: it is on disk.
   * @throws SpoolError */
  close(): Blob | null;
  /** Lets go of a file that will not be completed. */
  abandon(): void;
}

/** The device refused bytes; `cause` says why. */
export class SpoolError extends Error {
  constructor(cause: unknown) {
    super('The device refused to keep a produced file.', { cause });
  }
}

/** Begins a produced file, in place of one of the same name; in memory where the browser has no private file system.
 * @throws SpoolError */
export async function openSpoolWriter(name: string): Promise<SpoolWriter> {
  const handle = await openHandle(name);
  return handle ? writeToDisk(handle) : writeToMemory();
}

/** As much of FileSystemSyncAccessHandle as is used here; lib.dom does not have it. */
interface SyncHandle {
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  getSize(): number;
  truncate(size: number): void;
  close(): void;
}

const bufferBytes = 1 << 20;

async function openHandle(name: string): Promise<SyncHandle | null> {
  try {
    const folder = await openFolder();
    const file = await folder.getFileHandle(name, { create: true });
    if (!('createSyncAccessHandle' in file)) return null;
    const handle = await (file.createSyncAccessHandle as () => Promise<SyncHandle>).call(file);
    // a file that was cut to nothing, even from nothing, ext4 puts on the disk before it lets it be closed
    if (handle.getSize() > 0) handle.truncate(0);
    return handle;
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw new SpoolError(error);
    return null;
  }
}

function writeToDisk(handle: SyncHandle): SpoolWriter {
  let length = 0;
  const write = (bytes: Uint8Array<ArrayBuffer>) => {
    try {
      const taken = handle.write(bytes, { at: length });
      if (taken !== bytes.length) throw new DOMException('Only part of the bytes was taken.', 'QuotaExceededError');
    } catch (error) {
      throw new SpoolError(error);
    }
    length += bytes.length;
  };
  const buffer = gather(write);
  return {
    write: buffer.add,
    get length() {
      return length + buffer.length;
    },
    close() {
      buffer.flush();
      handle.close();
      return null;
    },
    abandon: () => handle.close()
  };
}

function writeToMemory(): SpoolWriter {
  let length = 0;
  // each piece leaves the memory of this worker: the browser may keep large blobs on disk
  const pieces: Blob[] = [];
  const buffer = gather((bytes) => {
    pieces.push(new Blob([bytes]));
    length += bytes.length;
  });
  return {
    write: buffer.add,
    get length() {
      return length + buffer.length;
    },
    close() {
      buffer.flush();
      return new Blob(pieces);
    },
    abandon: () => void pieces.splice(0)
  };
}

/** Gathers small pieces; large ones go straight through. */
function gather(write: (bytes: Uint8Array<ArrayBuffer>) => void) {
  const bytes = new Uint8Array(bufferBytes);
  let used = 0;
  const flush = () => {
    const full = bytes.subarray(0, used);
    used = 0;
    if (full.length > 0) write(full);
  };
  return {
    add: (piece: Uint8Array<ArrayBuffer>) => {
      if (used + piece.length > bufferBytes) flush();
      if (piece.length > bufferBytes / 2) {
        flush();
        write(piece);
        return;
      }
      bytes.set(piece, used);
      used += piece.length;
    },
    flush,
    get length() {
      return used;
    }
  };
}

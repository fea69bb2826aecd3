import type { FileDigest } from './file-digest.ts';
import { openModule } from './wasm-module.ts';

/** The compiled SHA-256 of a stream; null where it cannot run. */
export async function openWasmDigest(): Promise<FileDigest | null> {
  const kernel = await openModule(() => 0);
  if (!kernel) return null;
  kernel.openStream();
  const room = kernel.textRoom(roomBytes);
  const held = new Uint8Array(kernel.memory.buffer, room, roomBytes);
  let waiting = 0;
  let total = 0;
  return {
    update(bytes) {
      total += bytes.length;
      for (let from = 0; from < bytes.length;) {
        const part = bytes.subarray(from, from + roomBytes - waiting);
        held.set(part, waiting);
        from += part.length;
        const blocks = (waiting + part.length) >>> 6;
        kernel.takeBlocks(room, blocks);
        held.copyWithin(0, 64 * blocks, waiting + part.length);
        waiting = waiting + part.length - 64 * blocks;
      }
    },
    hex() {
      const at = kernel.closeStream(room, waiting, BigInt(total));
      const digest = new Uint8Array(kernel.memory.buffer, at, 32);
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
  };
}

const roomBytes = 1 << 18;

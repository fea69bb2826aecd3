import { failure, success, type Result } from '#lib/domain/result.ts';
import { openFileDigest } from '#lib/kernel/open-kernel.ts';
import { openSpooled } from '#lib/storage/spool.ts';
import { problemOfError } from '../read/problem-of-error.ts';
import { discard } from './rooms.ts';

/** SHA-256 of a produced file, in lower-case hexadecimal, read piece by piece.
 * Problems: `storage-refused`. */
export async function fingerprintOf(spool: string, inMemory: Blob | null): Promise<Result<string>> {
  try {
    const file = inMemory ?? (await openSpooled(spool));
    const digest = await openFileDigest();
    for (let from = 0; from < file.size; from += pieceBytes) {
      const piece = await file.slice(from, from + pieceBytes).arrayBuffer();
      digest.update(new Uint8Array(piece));
      // or the pieces of a long file wait for the collector, all of them
      discard(piece);
    }
    return success(digest.hex());
  } catch (error) {
    // here it is the produced file that cannot be read
    if (problemOfError(error, 0)?.kind !== 'file-changed') throw error;
    return failure({ kind: 'storage-refused' });
  }
}

const pieceBytes = 4 << 20;

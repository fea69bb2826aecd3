import { failure, success } from '#lib/domain/result.ts';
import { openSpooled } from '#lib/storage/spool.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { HashFace } from './hash-face.ts';
import { hashFile } from './hash.job.ts';
import { openLanes, warmLanes } from './lanes.ts';
import { problemOfError } from './problem-of-error.ts';

const face: HashFace = {
  warm: async () => success(warmLanes()),
  run: async (order, tell) => hashFile(order, await openLanes(order), tell),
  async fingerprint(spool, inMemory) {
    try {
      return success(await fingerprintOf(inMemory ?? (await openSpooled(spool))));
    } catch (error) {
      // here it is the produced file that cannot be read
      if (problemOfError(error, 0)?.kind !== 'file-changed') throw error;
      return failure({ kind: 'storage-refused' });
    }
  }
};
serveThread(face);

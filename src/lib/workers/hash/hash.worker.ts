import { success } from '#lib/domain/result.ts';
import { serveThread } from '#lib/workers/serve-thread.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { HashFace } from './hash-face.ts';
import { hashFile } from './hash.job.ts';
import { openLanes, warmLanes } from './lanes.ts';
import { warmSieve } from './warm-sieve.ts';

const face: HashFace = {
  async warm(distinctRows) {
    warmLanes();
    return success(await warmSieve(distinctRows));
  },
  run: async (order, tell) => hashFile(order, await openLanes(order), tell),
  fingerprint: fingerprintOf
};
serveThread(face);

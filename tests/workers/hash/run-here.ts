import type { HashProgress } from '#lib/domain/hash-job.ts';
import { openPlainKernel } from '#lib/kernel/plain-kernel.ts';
import { hashFile, type HashOrder } from '#lib/workers/hash/hash.job.ts';
import type { HashLane } from '#lib/workers/hash/hash-slice.ts';
import { openSliceJob } from '#lib/workers/hash/slice.job.ts';
import { sliceSizes, type SliceSizes } from '#lib/workers/read/slices-in-order.ts';

/** Runs a job in this thread, in memory, with slices as small as one likes. */
export async function runHere(
  order: Omit<HashOrder, 'spool'>,
  sizes: Partial<SliceSizes> & { readonly lanes?: number } = {},
  onProgress: (progress: HashProgress) => void = () => undefined
) {
  const lanes: readonly HashLane[] = Array.from({ length: sizes.lanes ?? 2 }, () => ({
    ...openSliceJob(openPlainKernel(), order),
    stop: () => undefined
  }));
  const result = await hashFile({ ...order, spool: 'x' }, lanes, onProgress, { ...sliceSizes, ...sizes });
  if (!result.ok) return result;
  const { outcome, inMemory } = result.value;
  return {
    ok: true as const,
    value: { ...outcome, text: (await inMemory.file?.text()) ?? '', asides: (await inMemory.asides?.text()) ?? '' }
  };
}

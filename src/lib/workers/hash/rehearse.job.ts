import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import { openSieve } from '#lib/kernel/open-kernel.ts';
import type { Kernel, SlicePlan } from '#lib/kernel/slice.ts';
import { atLine } from '../read/problem-of-error.ts';
import { slicesInOrder, sliceSizes } from '../read/slices-in-order.ts';
import { openTextSource } from '../read/text-source.ts';
import type { HashSetup } from './hash-slice.ts';
import { release } from './lasting-result.ts';
import { gatherLeaving } from './leaving.ts';
import { slicePlan } from './slice-plan.ts';
import { openSliceJob } from './slice.job.ts';
import { Tally } from './tally.ts';

/** Does the job on the first rows of a file and writes nothing.
 * @param isWanted asked between slices: false ends the rehearsal as `cancelled` */
export async function rehearse(
  kernel: Kernel,
  { file, dialect, plan }: HashSetup,
  isWanted: () => boolean
): Promise<Result<HashRehearsal>> {
  // as if distinct: the kernel then tells where each written row came from
  const told: HashPlan = { ...plan, distinct: true };
  const forKernel: SlicePlan = { ...slicePlan(told, dialect), rowsFromKeys: false };
  const job = openSliceJob(kernel, { file, dialect, plan: told }, forKernel);
  const source = openTextSource(file, dialect);
  const tally = new Tally(plan, slicePlan(plan, dialect));
  const sieve = plan.distinct ? await openSieve(mostRows) : null;
  const leaving = gatherLeaving(plan, dialect);
  let line = dialect.dataLine;
  let position = dialect.dataStart;
  let whole = true;
  try {
    for await (const reply of slicesInOrder(source, [{ ...job, stop: () => undefined }], position, sizes, release)) {
      if (!isWanted()) return failure({ kind: 'cancelled' });
      if (!reply.ok) return failure(atLine(reply.problem, line));
      const { result, lines } = reply.value;
      tally.add(reply.value, sieve && result.rows ? sieve.sift(result.rows, line, null) : null, line);
      leaving.add(reply.value);
      line += lines;
      position = reply.value.next;
      whole = false;
      if (tally.read >= mostRows || position - dialect.dataStart >= mostBytes) break;
      whole = true;
    }
  } finally {
    source.cancel();
  }
  if (tally.read === 0) return failure({ kind: 'file-without-rows' });
  const { read, written, setAside, cells, examples } = tally;
  const bytesTried = position - dialect.dataStart;
  return success({ read, written, setAside, cells, examples, leaving: leaving.values, whole, bytesTried });
}

const mostRows = 50_000;
const mostBytes = 8 << 20;
// small, so that a newer question is heard soon
const sizes = { ...sliceSizes, slice: 256 << 10 };

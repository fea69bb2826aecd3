import type { Problem } from '#lib/domain/problem.ts';
import { failure, type Result } from '#lib/domain/result.ts';
import { SpoolError } from '#lib/storage/spool-writer.ts';
import { causes } from '#lib/storage/storage-problem.ts';

/** What an error met while a file is made means to the user; null when it is a bug. The true cause may be wrapped.
 * @param line line of the source reached */
export function problemOfError(error: unknown, line: number): Problem | null {
  const chain = causes(error);
  if (chain.some(isQuota)) return { kind: 'disk-full', line };
  if (chain.some((one) => one instanceof SpoolError)) return { kind: 'storage-refused' };
  if (chain.some(isMemory)) return { kind: 'memory-short', line };
  if (chain.some(isStaleFile)) return { kind: 'file-changed', line };
  return null;
}

/** What the work gives, or the problem behind the error that it throws; a bug goes on.
 * @param line tells the line of the source reached */
export async function orProblem<T>(work: () => Promise<Result<T>>, line: () => number): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOfError(error, line());
    if (!problem) throw error;
    return failure(problem);
  }
}

/** The problem of a slice, whose lines count from 0 at its start, as one of the file.
 * @param line line of the file where the slice starts */
export function atLine(problem: Problem, line: number): Problem {
  return 'line' in problem && problem.line !== null ? { ...problem, line: problem.line + line } : problem;
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '');
const isQuota = (error: unknown) => nameOf(error) === 'QuotaExceededError';
const isStaleFile = (error: unknown) => nameOf(error) === 'NotReadableError' || nameOf(error) === 'NotFoundError';
// "Array buffer allocation failed", "WebAssembly.Memory.grow(): Maximum memory size exceeded", "Out of memory"
const isMemory = (error: unknown) =>
  (error instanceof RangeError && !error.message.includes('call stack')) ||
  (error instanceof Error && /out of memory/i.test(error.message));

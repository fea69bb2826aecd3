import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';

/** Thrown inside a transaction to end it with a problem that the user is told. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** What an error of the device's memory means to the user; null when it is a bug.
 * Dexie wraps the true cause: a full disk comes as an `AbortError` whose `inner` says so, or as the failure of one row
 * of many. */
export function storageProblem(error: unknown): Problem | null {
  const chain = causes(error);
  const refusal = chain.find((one) => one instanceof Refusal);
  if (refusal) return refusal.problem;
  const names = chain.map(nameOf);
  if (names.includes('QuotaExceededError')) return { kind: 'disk-full', line: null };
  if (names.includes('VersionError')) return { kind: 'storage-newer' };
  return names.some((name) => refused.has(name)) ? { kind: 'storage-refused' } : null;
}

/** Does it, and turns what the device refuses into a value. Bugs go through. */
export async function outcome<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    const problem = storageProblem(error);
    if (!problem) throw error;
    return failure(problem);
  }
}

/** An error and all that stands behind it: browsers and Dexie wrap the true cause. */
export function causes(error: unknown): readonly unknown[] {
  const found = new Set<unknown>();
  const visit = (one: unknown) => {
    if (typeof one !== 'object' || one === null || found.has(one)) return;
    found.add(one);
    if ('inner' in one) visit(one.inner);
    if ('cause' in one) visit(one.cause);
    if ('failures' in one && Array.isArray(one.failures)) one.failures.forEach(visit);
  };
  visit(error);
  return [...found];
}

const refused = new Set([
  'MissingAPIError',
  'UnknownError',
  'AbortError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'NotFoundError',
  'SecurityError',
  'NotReadableError',
  'NoModificationAllowedError',
  'TimeoutError',
  'UpgradeError'
]);

const nameOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

import type { Problem } from '#lib/domain/problem.ts';

/** The problem behind an error thrown while a file is read or decoded.
 * A fatal decoder throws a TypeError; a file that was edited, moved or unplugged gives a DOMException.
 * @param line line of the file reached so far, from 1
 * @throws the error itself when it is neither: a bug */
export function readProblem(error: unknown, encoding: string, line: number): Problem {
  if (error instanceof TypeError) return { kind: 'encoding-wrong', encoding, line: null };
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotReadableError' || name === 'NotFoundError') return { kind: 'file-changed', line };
  if (name === 'NotAllowedError' || name === 'SecurityError') return { kind: 'file-unreadable' };
  if (name === 'AbortError') return { kind: 'cancelled' };
  throw error;
}

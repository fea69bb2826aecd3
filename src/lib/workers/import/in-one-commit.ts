import type { CommitId, Head } from '#lib/domain/commit.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { readHead, writeContacts } from '#lib/storage/contacts.ts';
import { orProblem } from '../read/problem-of-error.ts';
import type { Pace } from './pace.ts';

/** What an import made; the refused rows come with it where the browser has no private file system to keep them in. */
export interface Product<Outcome> {
  readonly outcome: Outcome;
  readonly inMemory: Blob | null;
}

/** One import of one file. */
interface Run<Outcome> {
  readonly pace: Pace;
  /** Line of the file reached. */
  readonly line: number;
  /** @param draft null for a rehearsal */
  make(head: Head, draft: Draft | null): Promise<Result<Product<Outcome>>>;
  end(): void;
}

/** Runs an import as one commit, or not at all; rehearsed, it writes nothing.
 * @param whenFull asked while the disk is full: true to try again */
export function inOneCommit<Outcome extends { readonly commit: CommitId | null; readonly elapsed: number }>(
  run: Run<Outcome>,
  rehearse: boolean,
  whenFull: () => Promise<boolean>
): Promise<Result<Product<Outcome>>> {
  const work = async (): Promise<Result<Product<Outcome>>> => {
    if (rehearse) {
      const head = await readHead();
      return head.ok ? run.make(head.value, null) : head;
    }
    const written = await writeContacts((head, draft) => run.make(head, draft), {
      onWait: () => run.pace.stage('waiting'),
      whenFull: async () => {
        run.pace.stage('paused');
        const again = await whenFull();
        run.pace.stage('keeping');
        return again;
      }
    });
    if (!written.ok) return written;
    const { value, commit } = written.value;
    return success({ ...value, outcome: { ...value.outcome, commit: commit?.id ?? null, elapsed: run.pace.elapsed } });
  };
  return orProblem(work, () => run.line).finally(() => run.end());
}

import type { Commit, Head } from '../domain/commit.ts';
import type { Draft } from '../domain/draft.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { commitDraft } from './commit-draft.ts';
import { applyRetention } from './commit-retention.ts';
import { ContactDraft } from './contact-draft.ts';
import { forgetCommits } from './forget-commits.ts';
import { readStanding } from './heads.ts';
import { inTurn, type Turn } from './turn.ts';

export interface Written<T> {
  readonly value: T;
  /** Null when the draft changed nothing but its fields, tags and such. */
  readonly commit: Commit | null;
}

export interface Writing extends Turn {
  /** Asked while the disk is full, with nothing lost so far: true to try again, as often as it takes. Without it, the
   * problem is `disk-full`. */
  readonly whenFull?: () => Promise<boolean>;
}

/** One writer at a time on this device: reads the head, lets the work fill the draft, and commits it whole, in one
 * transaction that is on the disk when it answers. A work that fails, or changes nothing, commits nothing. When the
 * disk is full, older commits are forgotten first (`domain/commit-retention.ts`).
 * Problems: those of the work; `disk-full` with nothing written; `cancelled`; those of storage. */
export async function writeContacts<T>(
  work: (head: Head, draft: Draft) => Promise<Result<T>>,
  writing: Writing = {}
): Promise<Result<Written<T>>> {
  const written = await inTurn(() => draftAndCommit(work, writing), writing);
  // now and then, for pages that stay open for days
  if (written.ok && written.value.commit && written.value.commit.id % 25 === 0) void applyRetention();
  return written;
}

/** Several works, one commit. What each of them writes, by the function that it is given, those after it read as if it
 * were committed already; nobody else sees anything of it before all is done.
 * @param work sets the cause, and the number of contacts touched, once it has written */
export function writeInSteps<T>(
  work: (write: typeof writeContacts, draft: Draft) => Promise<Result<T>>,
  writing: Writing = {}
): Promise<Result<Written<T>>> {
  const steps = (head: Head, draft: ContactDraft) => {
    let reached = head;
    const write: typeof writeContacts = async (step) => {
      const worked = await step(reached, draft);
      if (!worked.ok) return worked;
      const next = await draft.keepAll();
      if (!next.ok) return next;
      reached = next.value;
      return success({ value: worked.value, commit: null });
    };
    return work(write, draft);
  };
  return inTurn(() => draftAndCommit(steps, writing), writing);
}

async function draftAndCommit<T>(
  work: (head: Head, draft: ContactDraft) => Promise<Result<T>>,
  { whenFull }: Writing
): Promise<Result<Written<T>>> {
  const standing = await readStanding();
  if (!standing.ok) return standing;
  const { head } = standing.value;
  const draft = new ContactDraft(head, async (spared) => {
    const forgotten = await forgetCommits(Date.now(), true, spared);
    return (forgotten.ok && forgotten.value > 0) || ((await whenFull?.()) ?? false);
  });
  let commit: Commit | null = null;
  try {
    const worked = await work(head, draft);
    if (!worked.ok) return worked;
    const committed = await commitDraft(standing.value, draft);
    if (!committed.ok) return committed;
    commit = committed.value;
    return success({ value: worked.value, commit });
  } finally {
    if (!commit) await draft.drop();
  }
}

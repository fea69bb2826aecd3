import type { Commit, CommitId, Head } from '#lib/domain/commit.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { SegmentBase } from '#lib/engine/segment/segment-base.ts';
import { headAt, readCommits, readHead, watchWrites } from '#lib/storage/contacts.ts';

/** The workspace of now, and what is remembered of how it became so. */
export interface Present {
  readonly head: Head;
  /** Oldest first. */
  readonly commits: readonly Commit[];
  readonly arrivals: SegmentBase['arrivals'];
}

/** The heads that questions are answered at. */
export class HeadsInTime {
  #known: { readonly present: Present; readonly writes: number; readonly own: number } | null = null;
  #own = 0;
  readonly #past = new Map<CommitId, Head>();

  constructor() {
    // those of this worker it hears of before the page does
    watchWrites(() => this.#own++);
  }

  /** @param writes how many the page has heard of: what was read since the last one is not read again; null: read it */
  async present(writes: number | null): Promise<Result<Present>> {
    const known = this.#known;
    if (known && known.writes === writes && known.own === this.#own) return success(known.present);
    const own = this.#own;
    const read = await readPresent();
    if (!read.ok) return read;
    this.#past.clear();
    this.#known = { present: read.value, writes: writes ?? -1, own };
    return read;
  }

  /** The head in force at a moment: that of the last change before it; where there was nobody yet, the oldest remembered
   * one that has people. Problem `contacts-moved`: it was forgotten since. */
  async at({ head, commits }: Present, moment: number): Promise<Result<Head>> {
    const peopleAfter = (at: number) => commits[at + 1]?.peopleBefore ?? head.people;
    let last = commits.findLastIndex(({ at }) => at <= moment);
    const isBeforeAll = commits.slice(0, last + 1).every((_, at) => peopleAfter(at - 1) === 0);
    if (isBeforeAll) while (last < commits.length - 1 && peopleAfter(last) === 0) last++;
    if (last === commits.length - 1) return success(head);
    return this.#headAt(last < 0 ? commits[0]!.parent : commits[last]!.id);
  }

  async #headAt(commit: CommitId): Promise<Result<Head>> {
    const known = this.#past.get(commit);
    if (known) return success(known);
    const head = await headAt(commit);
    if (!head.ok) return head.problem.kind === 'not-found' ? failure({ kind: 'contacts-moved' }) : head;
    this.#past.set(commit, head.value);
    return head;
  }
}

async function readPresent(): Promise<Result<Present>> {
  for (let tries = 0; ; tries++) {
    const commits = await readCommits();
    if (!commits.ok) return commits;
    const head = await readHead();
    if (!head.ok) return head;
    const oldestFirst = commits.value.toReversed();
    // a change between the two
    const isOne = (oldestFirst.at(-1)?.id ?? head.value.commit) === head.value.commit;
    if (isOne) return success({ head: head.value, commits: oldestFirst, arrivals: arrivalsOf(oldestFirst) });
    if (tries === mostTries) return failure({ kind: 'contacts-moved' });
  }
}

const mostTries = 5;

/** Contact numbers given by each change, rising. */
const arrivalsOf = (commits: readonly Commit[]): SegmentBase['arrivals'] =>
  commits.map(({ rowsBefore, at }) => ({ from: rowsBefore, at })).toSorted((a, b) => a.from - b.from || a.at - b.at);

import { failure, type Result } from '#lib/domain/result.ts';
import type { SliceTask } from '../hash/slice-task.ts';
import type { TextSource } from '../hash/text-source.ts';

export interface SliceSizes {
  /** Bytes of a slice. */
  readonly slice: number;
  /** Bytes read beyond a slice at first, for its last record; doubled as long as the record does not end. */
  readonly lookahead: number;
  /** Bytes that a record may run beyond its slice. */
  readonly longest: number;
}

export const sliceSizes: SliceSizes = { slice: 4 << 20, lookahead: 32 << 10, longest: 16 << 20 };

/** What a slice answers, whatever else it does. */
export interface SliceAnswer {
  /** False when nothing else holds: the guess of the first record was wrong, or more bytes are needed. */
  readonly sure: boolean;
  /** Where its first record was taken to start, and where the first record after it starts. */
  readonly start: number;
  readonly next: number;
}

/** Somewhere that slices can be run: in a worker of its own, or right here. */
export interface SliceLane<Answer extends SliceAnswer> {
  run(task: SliceTask): Promise<Result<Answer>>;
  stop(): void;
}

/** Runs the slices of a text side by side and gives their answers in the order of the text.
 * A slice starts where the one before ends; those that were begun on a wrong guess (a line end inside quotes) are run
 * again. Ends after the first failure. Lines in problems count from 0 at the start of the slice.
 * Problems: those of a slice, and `record-too-long`. */
export async function* slicesInOrder<Answer extends SliceAnswer>(
  source: TextSource,
  lanes: readonly SliceLane<Answer>[],
  dataStart: number,
  sizes: SliceSizes = sliceSizes
): AsyncGenerator<Result<Answer>, void> {
  const begun: { limit: number; lane: SliceLane<Answer>; answer: Promise<Result<Answer>> }[] = [];
  const ahead = lanes.length === 1 ? 1 : 2 * lanes.length;
  let from = dataStart;
  let position = dataStart;
  let turn = 0;
  let hasMore = true;
  while (hasMore || begun.length > 0) {
    while (hasMore && begun.length < ahead) {
      // with nothing under way the start is known
      const known = begun.length === 0;
      if (known) from = Math.max(from, position);
      // one more than the slice: a record that starts at its very end cannot be told from the text after it
      const limit = from + sizes.slice + 1;
      const task = await source.task(from, limit, known, sizes.lookahead);
      if (!task.ok) {
        yield task;
        return;
      }
      if (task.value === null) {
        hasMore = false;
        break;
      }
      const lane = lanes[turn++ % lanes.length]!;
      begun.push({ limit, lane, answer: lane.run(task.value) });
      from += sizes.slice;
    }
    const slice = begun.shift();
    if (!slice) break;
    const guess = await slice.answer;
    // the record before reaches beyond this whole slice
    if (position >= slice.limit) continue;
    const holds = guess.ok && guess.value.sure && guess.value.start === position;
    const answer = holds ? guess : await runAgain(source, slice.lane, position, slice.limit, sizes);
    // the record before was the last
    if (answer === null) continue;
    yield answer;
    if (!answer.ok) return;
    position = answer.value.next;
    source.forget(position);
  }
}

async function runAgain<Answer extends SliceAnswer>(
  source: TextSource,
  lane: SliceLane<Answer>,
  position: number,
  limit: number,
  { lookahead, longest }: SliceSizes
): Promise<Result<Answer> | null> {
  for (let more = lookahead; ; more = Math.min(2 * more, longest)) {
    const task = await source.task(position, limit, true, more);
    if (!task.ok) return task;
    if (task.value === null) return null;
    const answer = await lane.run(task.value);
    if (!answer.ok || answer.value.sure) return answer;
    if (more >= longest) return failure({ kind: 'record-too-long', line: 0, limit: longest });
  }
}

import { failure, type Result } from '#lib/domain/result.ts';
import type { SliceLane } from './slice-lane.ts';
import type { SliceReply } from './slice-task.ts';
import type { TextSource } from './text-source.ts';

export interface SliceSizes {
  /** Bytes of a slice. */
  readonly slice: number;
  /** Bytes read beyond a slice at first, for its last record; doubled as long as the record does not end. */
  readonly lookahead: number;
  /** Bytes that a record may run beyond its slice. */
  readonly longest: number;
}

export const sliceSizes: SliceSizes = { slice: 4 << 20, lookahead: 32 << 10, longest: 16 << 20 };

/** Runs the slices of a text side by side and gives their replies in the order of the text, each to be used before the
 * next one is asked for. The first slices are begun at once.
 * A slice starts where the one before ends; those that were begun on a wrong guess (a line end inside quotes) are run
 * again. Ends after the first failure. Lines in problems count from 0 at the start of the slice.
 * Problems: those of a slice, and `record-too-long`.
 * @param release takes each reply that was used, or that is of no use */
export function slicesInOrder<Reply extends SliceReply, Lane>(
  source: TextSource,
  lanes: readonly (Lane & SliceLane<Reply>)[],
  dataStart: number,
  sizes: SliceSizes = sliceSizes,
  release: (reply: Reply, lane: Lane) => void = () => undefined
): AsyncIterable<Result<Reply>> {
  const replies = runInOrder(source, lanes, dataStart, sizes, release);
  const first = replies.next();
  // told to whoever asks for the replies, if anybody does
  first.catch(() => undefined);
  return {
    async *[Symbol.asyncIterator]() {
      const { done, value } = await first;
      if (done) return;
      yield value;
      yield* replies;
    }
  };
}

async function* runInOrder<Reply extends SliceReply, Lane>(
  source: TextSource,
  lanes: readonly (Lane & SliceLane<Reply>)[],
  dataStart: number,
  sizes: SliceSizes,
  release: (reply: Reply, lane: Lane) => void
): AsyncGenerator<Result<Reply>, void> {
  const begun: { limit: number; lane: Lane & SliceLane<Reply>; reply: Promise<Result<Reply>> }[] = [];
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
      begun.push({ limit, lane, reply: lane.run(task.value) });
      from += sizes.slice;
    }
    const slice = begun.shift();
    if (!slice) break;
    const guess = await slice.reply;
    // the record before reaches beyond this whole slice
    const isPassed = position >= slice.limit;
    const holds = !isPassed && guess.ok && guess.value.sure && guess.value.start === position;
    if (guess.ok && !holds) release(guess.value, slice.lane);
    if (isPassed) continue;
    const reply = holds ? guess : await runAgain(source, slice.lane, position, slice.limit, sizes);
    // the record before was the last
    if (reply === null) continue;
    yield reply;
    if (!reply.ok) return;
    position = reply.value.next;
    source.forget(position);
    release(reply.value, slice.lane);
  }
}

async function runAgain<Reply extends SliceReply>(
  source: TextSource,
  lane: SliceLane<Reply>,
  position: number,
  limit: number,
  { lookahead, longest }: SliceSizes
): Promise<Result<Reply> | null> {
  for (let more = lookahead; ; more = Math.min(2 * more, longest)) {
    const task = await source.task(position, limit, true, more);
    if (!task.ok) return task;
    if (task.value === null) return null;
    const reply = await lane.run(task.value);
    if (!reply.ok || reply.value.sure) return reply;
    if (more >= longest) return failure({ kind: 'record-too-long', line: reply.value.lines, limit: longest });
  }
}

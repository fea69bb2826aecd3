import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashOutcome, HashProgress } from '#lib/domain/hash-job.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import type { Sieve, Twins, WriteLines } from '#lib/kernel/slice.ts';
import { asideName } from '#lib/storage/spool.ts';
import { openSpoolWriter, type SpoolWriter } from '#lib/storage/spool-writer.ts';
import { atLine, orProblem } from '../read/problem-of-error.ts';
import { slicesInOrder, sliceSizes, type SliceSizes } from '../read/slices-in-order.ts';
import { sourceHeader } from '../read/source-header.ts';
import { openTextSource, type TextSource } from '../read/text-source.ts';
import { openAsideSheet } from './aside-sheet.ts';
import type { HashLane, HashReply } from './hash-slice.ts';
import { release } from './lasting-result.ts';
import { slicePlan } from './slice-plan.ts';
import { Tally } from './tally.ts';
import { takeSieve } from './warm-sieve.ts';
import { withoutTwins } from './without-twins.ts';

export interface HashOrder {
  /** Name of the produced file in the spool. */
  readonly spool: string;
  readonly file: Blob;
  readonly dialect: Dialect;
  readonly plan: HashPlan;
}

/** A complete file; its bytes come with it where the browser has no private file system to keep them in. */
export interface HashProduct {
  readonly outcome: HashOutcome;
  readonly inMemory: { readonly file: Blob | null; readonly asides: Blob | null };
}

export type TellProgress = (progress: HashProgress) => void;

/** Turns a file into a network's file, row by row in the order of the file.
 * Problems: those of a slice, `record-too-long`, `disk-full`, `storage-refused`, `worker-stopped`, `nothing-written`,
 * `file-without-rows`. After a problem the files in the spool are incomplete: the caller drops them. */
export async function hashFile(
  order: HashOrder,
  lanes: readonly HashLane[],
  tell: TellProgress,
  sizes: SliceSizes = sliceSizes
): Promise<Result<HashProduct>> {
  const writers: SpoolWriter[] = [];
  const run = new HashRun(order, lanes, tell, sizes);
  const work = async () => {
    const headed = sourceHeader(order.file, order.dialect);
    const opened = await Promise.allSettled([order.spool, asideName(order.spool)].map(openSpoolWriter));
    for (const writer of opened) if (writer.status === 'fulfilled') writers.push(writer.value);
    for (const writer of opened) if (writer.status === 'rejected') throw writer.reason;
    const header = await headed;
    if (!header.ok) return header;
    return run.make(header.value, writers[0]!, writers[1]!);
  };
  return orProblem(work, () => run.line).finally(() => {
    run.end();
    for (const writer of writers) writer.abandon();
  });
}

const pauseOfProgress = 250;

class HashRun {
  /** Line of the file reached. */
  line: number;
  readonly #order: HashOrder;
  readonly #lanes: readonly HashLane[];
  readonly #tell: TellProgress;
  readonly #replies: AsyncIterable<Result<HashReply>>;
  readonly #source: TextSource;
  readonly #tally: Tally;
  readonly #started = performance.now();
  #lastTold = performance.now();
  #position: number;
  #sieve: Sieve | null = null;

  constructor(order: HashOrder, lanes: readonly HashLane[], tell: TellProgress, sizes: SliceSizes) {
    const { file, dialect, plan } = order;
    this.#order = order;
    this.#lanes = lanes;
    this.#tell = tell;
    this.line = dialect.dataLine;
    this.#position = dialect.dataStart;
    this.#source = openTextSource(file, dialect);
    this.#tally = new Tally(plan, slicePlan(plan, dialect));
    this.#replies = slicesInOrder(this.#source, lanes, dialect.dataStart, sizes, release);
  }

  async make(
    header: Uint8Array<ArrayBuffer> | null,
    file: SpoolWriter,
    asides: SpoolWriter
  ): Promise<Result<HashProduct>> {
    const { dialect, plan } = this.#order;
    const { rowsFromKeys } = slicePlan(plan, dialect);
    const sheet = openAsideSheet(dialect, header, (bytes) => asides.write(bytes));
    if (plan.header !== null) file.write(new TextEncoder().encode(plan.header + plan.lineEnd));
    for await (const reply of this.#replies) {
      if (!reply.ok) return failure(atLine(reply.problem, this.line));
      const twins = await this.#sift(reply.value, rowsFromKeys ? (lines) => file.write(lines) : null);
      const { result } = reply.value;
      const out = result.out as Uint8Array<ArrayBuffer>;
      if (!rowsFromKeys) file.write(result.rows && twins ? withoutTwins(out, result.rows, twins.rows) : out);
      this.#tally.add(reply.value, twins, this.line);
      sheet.add(reply.value, twins, this.line);
      this.line += reply.value.lines;
      this.#position = reply.value.next;
      this.#report(reply.value);
    }
    sheet.end();
    const { read, written } = this.#tally;
    if (read === 0) return failure({ kind: 'file-without-rows' });
    if (written === 0) return failure({ kind: 'nothing-written', read });
    return success(this.#close(file, asides));
  }

  end(): void {
    for (const lane of this.#lanes) lane.stop();
    this.#source.cancel();
  }

  /** Null where duplicates are kept.
   * @param write takes the rows that stay, where they are written from their keys */
  async #sift(reply: HashReply, write: WriteLines | null): Promise<Twins | null> {
    const { rows, written } = reply.result;
    if (!rows) return null;
    this.#sieve ??= await takeSieve(this.#rowsExpected(reply.next, written));
    return this.#sieve.sift(rows, this.line, write);
  }

  /** From the first slice, with a little more. */
  #rowsExpected(next: number, written: number): number {
    const { file, dialect } = this.#order;
    return Math.ceil((1.05 * written * file.size) / Math.max(1, next - dialect.dataStart));
  }

  #close(file: SpoolWriter, asides: SpoolWriter): HashProduct {
    const { spool, file: source } = this.#order;
    const { read, written, setAside, cells, examples } = this.#tally;
    const bytes = file.length;
    const setAsideBytes = asides.length;
    const inMemory = { file: file.close(), asides: asides.close() };
    this.#tellNow(source.size, 0);
    const elapsed = this.#elapsed();
    return {
      outcome: { spool, bytes, setAsideBytes, read, written, setAside, cells, examples, elapsed },
      inMemory
    };
  }

  #report(reply: HashReply): void {
    if (performance.now() - this.#lastTold < pauseOfProgress) return;
    this.#tellNow(this.#source.fileBytes(this.#position), this.#memory(reply));
  }

  /** Near enough: lanes are alike. */
  #memory(reply: HashReply): number {
    return this.#lanes.length * reply.memory + (this.#sieve?.memory ?? 0) + this.#source.memory;
  }

  #tellNow(bytesRead: number, memory: number): void {
    const { read, written, setAside, latest } = this.#tally;
    this.#lastTold = performance.now();
    this.#tell({
      bytesRead,
      bytesTotal: this.#order.file.size,
      read,
      written,
      setAside: { ...setAside },
      latest,
      elapsed: this.#elapsed(),
      memory
    });
  }

  #elapsed(): number {
    return performance.now() - this.#started;
  }
}

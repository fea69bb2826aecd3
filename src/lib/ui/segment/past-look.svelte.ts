import type { Problem } from '#lib/domain/problem.ts';
import type { Group } from '#lib/domain/segment.ts';
import { without } from '#lib/engine/chunk/bit-set.ts';
import { segmentsClient } from './segments-client.ts';

/** Of the people at a past moment and those of now: who was in then, who came in since, who left. */
export type PastPart = 'then' | 'entered' | 'left';

/** A segment as it was at a past moment, beside what it is now. */
export class PastLook {
  /** Milliseconds since 1970; null: one looks at now. */
  at = $state<number | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Bit sets of contacts; null while they are counted. */
  parts = $state.raw<Readonly<Record<PastPart | 'now', Uint32Array>> | null>(null);
  #asked = 0;

  async see(at: number, root: Group): Promise<void> {
    const mine = ++this.#asked;
    if (at !== this.at) this.parts = null;
    this.at = at;
    this.problem = null;
    const now = await segmentsClient().members({ root, moment: null });
    if (mine !== this.#asked) return;
    const then = await segmentsClient().members({ root, moment: at });
    if (mine !== this.#asked) return;
    if (now.ok && then.ok) this.parts = partsOf(then.value.bits, now.value.bits);
    else if (!now.ok) this.problem = now.problem;
    else if (!then.ok) this.problem = then.problem;
  }

  close(): void {
    this.#asked++;
    this.at = null;
    this.parts = null;
  }
}

function partsOf(then: Uint32Array, now: Uint32Array): Readonly<Record<PastPart | 'now', Uint32Array>> {
  // since then, people may have come who had no number yet
  const words = Math.max(then.length, now.length);
  const [before, after] = [longer(then, words), longer(now, words)];
  return { then: before, now: after, entered: without(after, before), left: without(before, after) };
}

function longer(bits: Uint32Array, words: number): Uint32Array {
  const same = new Uint32Array(words);
  same.set(bits);
  return same;
}

import { SvelteMap } from 'svelte/reactivity';
import type { Segment } from '#lib/domain/segment.ts';
import type { CurvePoint } from '#lib/domain/segment-answer.ts';
import { segmentsClient } from './segments-client.ts';

/** How segments moved over the last 90 days, one after the other, as long as somebody looks. */
export class Sparklines {
  readonly curves = new SvelteMap<string, readonly CurvePoint[]>();
  #turn = 0;

  /** Those of another state of the segments or the contacts replace the ones before, each when it is there. */
  async ask(segments: readonly Segment[]): Promise<void> {
    const mine = ++this.#turn;
    for (const { id, root } of segments) {
      const curve = await segmentsClient().curve(root, days, every);
      if (mine !== this.#turn) return;
      if (curve.ok) this.curves.set(id, curve.value);
    }
  }

  stop(): void {
    this.#turn++;
  }
}

const days = 90;
// no weekday is left out
const every = 3;

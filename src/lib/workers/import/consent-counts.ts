import { channels, consentStates, type Channel, type ConsentState } from '#lib/domain/consent.ts';
import type { ImportOutcome } from '#lib/domain/import-job.ts';

/** Counts what becomes of consents, by channel. */
export class ConsentCounts {
  readonly #taken = new Map<string, number>();
  readonly #held = new Map<string, number>();

  add(channel: Channel, from: ConsentState, to: ConsentState): void {
    if (from !== to) bump(this.#taken, `${channel} ${from} ${to}`);
  }

  /** Somebody new, of whom nothing was known. @param state position in `consentStates` */
  open(channel: Channel, state: number): void {
    bump(this.#taken, `${channel} unknown ${consentStates[state]!}`);
  }

  /** The file says « subscribed », and may not. */
  hold(channel: Channel, stays: ConsentState): void {
    bump(this.#held, `${channel} ${stays} subscribed`);
  }

  get all(): ImportOutcome['consent'] {
    return channels.flatMap((channel) =>
      [false, true].flatMap((held) =>
        [...(held ? this.#held : this.#taken)].flatMap(([key, people]) => {
          const [of, from, to] = key.split(' ');
          return of === channel ? [{ channel, from: from as ConsentState, to: to as ConsentState, people, held }] : [];
        })
      )
    );
  }
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

import { channels, consentStates, type Channel, type ConsentState } from '#lib/domain/consent.ts';
import type { ImportOutcome } from '#lib/domain/import-job.ts';

/** Counts what becomes of consents, by channel. Millions pass here: by number, not by name. */
export class ConsentCounts {
  readonly #taken = new Uint32Array(channels.length * width);
  readonly #held = new Uint32Array(channels.length * width);

  add(channel: Channel, from: ConsentState, to: ConsentState): void {
    if (from !== to) this.#taken[placeOf(channel, consentStates.indexOf(from), consentStates.indexOf(to))]!++;
  }

  /** Somebody new, of whom nothing was known. @param state position in `consentStates` */
  open(channel: Channel, state: number): void {
    this.#taken[placeOf(channel, 0, state)]!++;
  }

  /** The file says « subscribed », and may not. */
  hold(channel: Channel, stays: ConsentState): void {
    this.#held[placeOf(channel, consentStates.indexOf(stays), subscribed)]!++;
  }

  get all(): ImportOutcome['consent'] {
    return channels.flatMap((channel) =>
      [false, true].flatMap((held) =>
        consentStates.flatMap((from, low) =>
          consentStates.flatMap((to, high) => {
            const people = (held ? this.#held : this.#taken)[placeOf(channel, low, high)]!;
            return people > 0 ? [{ channel, from, to, people, held }] : [];
          })
        )
      )
    );
  }
}

const states = consentStates.length;
const width = states * states;
const subscribed = consentStates.indexOf('subscribed');
const placeOf = (channel: Channel, from: number, to: number) => channels.indexOf(channel) * width + from * states + to;

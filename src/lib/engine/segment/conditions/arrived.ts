import type { TimeWindow } from '#lib/domain/time-window.ts';
import type { ConditionKind } from '../condition.ts';
import { nextOfMoments } from '../day-changes.ts';
import { checkChoice, checkWindow } from '../operand-checks.ts';
import type { SegmentBase } from '../segment-base.ts';
import { subtract } from '../sets.ts';
import { readWindow, writeWindow } from '../text/phrases.ts';
import { boundsOf, leavesAt } from '../window.ts';
import { windowLead, windowToken } from '../window-words.ts';

/** "Came into Tamis in the last 30 days": by the change that made the contact. Those made before all changes that are
 * remembered came in before them all. */
export type ArrivedOperands = {
  readonly did: 'did' | 'did-not';
  readonly window: TimeWindow;
};

export const arrived: ConditionKind<ArrivedOperands> = {
  id: 'arrived',
  label: { fr: 'Nouveau venu', en: 'New since' },
  heading: 'person',
  blank: null,
  initial: () => ({ did: 'did', window: { kind: 'days', amount: 30 } }),
  check: (operands) => [...checkChoice(operands['did'], ['did', 'did-not'], 'did'), ...checkWindow(operands['window'])],
  phrase(operands) {
    const lead = windowLead(operands.window);
    return {
      sentence: { fr: `{did} ${lead.fr}{window}`, en: `{did} ${lead.en}{window}` },
      tokens: [
        {
          key: 'did',
          label: { fr: 'Arrivé ou non', en: 'Arrived or not' },
          words: didWords[operands.did],
          value: operands.did,
          editor: {
            kind: 'choice',
            choices: (['did', 'did-not'] as const).map((value) => ({ value, words: didWords[value] }))
          },
          put: (did) => ({ ...operands, did })
        },
        windowToken(operands.window, (window) => ({ ...operands, window }))
      ]
    };
  },
  write: ({ did, window }) => `${did === 'did' ? 'arrived' : 'not-arrived'} ${writeWindow(window)}`,
  read(reader) {
    const word = reader.word('arrived', 'not-arrived');
    const window = word === null ? null : readWindow(reader);
    return window && { did: word === 'arrived' ? 'did' : 'did-not', window };
  },
  needs: ({ window }, { moment, zone }) => {
    const { from, until } = boundsOf(window, moment, zone);
    return { columns: [], events: [], segments: [], times: [from, until].filter(Number.isFinite) };
  },
  evaluate({ did, window }, base) {
    const { from, until } = boundsOf(window, base.moment, base.zone);
    const outside = base.everyone.slice();
    for (const { first, last, at } of runsOf(base)) {
      if (at >= from && at < until) clear(outside, first, last);
    }
    return did === 'did' ? subtract(base.everyone, outside) : outside;
  },
  explain({ did, window }, base, contact) {
    const at = arrivalOf(base, contact);
    const holdsAt = (moment: number) => {
      const { from, until } = boundsOf(window, moment, base.zone);
      return (at >= from && at < until) === (did === 'did');
    };
    return {
      holds: holdsAt(base.moment),
      facts: [{ kind: 'arrival', at: Number.isFinite(at) ? at : null }],
      next: Number.isFinite(at) ? nextOfMoments(holdsAt, [at, leavesAt(at, window, base.zone)], base.moment) : null
    };
  },
  sql({ did, window }, sql) {
    const known = `COALESCE(${sql.within('c.arrived', window)}, ${unbounded.has(window.kind) ? 'TRUE' : 'FALSE'})`;
    return did === 'did' ? known : `NOT ${known}`;
  }
};

const unbounded: ReadonlySet<string> = new Set(['ever', 'before']);

const didWords = {
  did: { fr: 'Est arrivé', en: 'Arrived' },
  'did-not': { fr: 'N’est pas arrivé', en: 'Did not arrive' }
};

/** Contacts from `first` on, before `last`, that came in at a moment. */
function* runsOf({ arrivals, everyone }: SegmentBase) {
  let [first, at] = [0, -Infinity];
  for (const next of arrivals) {
    yield { first, last: next.from, at };
    [first, at] = [next.from, next.at];
  }
  yield { first, last: everyone.length * 32, at };
}

const arrivalOf = ({ arrivals }: SegmentBase, contact: number): number =>
  arrivals.findLast(({ from }) => from <= contact)?.at ?? -Infinity;

function clear(bits: Uint32Array, first: number, last: number): void {
  let contact = first;
  while (contact < last) {
    if ((contact & 31) === 0 && contact + 32 <= last) {
      bits[contact >>> 5] = 0;
      contact += 32;
    } else {
      bits[contact >>> 5]! &= ~(1 << (contact & 31));
      contact++;
    }
  }
}

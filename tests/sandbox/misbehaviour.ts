import type { Asked } from './exchange.ts';

const kinds = [
  'slow',
  'hang',
  'lost',
  'truncated',
  'status',
  'error',
  'portal',
  'redirect',
  'empty',
  'no-cors'
] as const;

/** What goes wrong, on command.
 * - `slow`: answers after `ms`. `hang`: never answers.
 * - `lost`: the connection ends without an answer. `truncated`: the JSON of the answer stops half-way.
 * - `status`: the network's answer under `status`, with `retryAfter`. `error`: an entry of its error table, by name.
 * - `portal`: 200 with a page where JSON is due. `redirect`: to a page that asks to sign in. `empty`: 204.
 * - `no-cors`: the right answer, which a browser may not read. */
export type MisbehaviourKind = (typeof kinds)[number];

export interface Misbehaviour {
  readonly kind: MisbehaviourKind;
  /** The request takes effect before it goes wrong. Else it does not, but after the wait of `slow`, and under `truncated`
   * and `no-cors`, where it always does. */
  readonly effect?: boolean;
  /** For the next so many requests that match; 1 unless told, 0 until `calm`. */
  readonly times?: number;
  /** After letting so many matching requests pass. */
  readonly skip?: number;
  readonly method?: string;
  /** A piece of the path. */
  readonly path?: string;
  readonly ms?: number;
  readonly status?: number;
  /** Seconds or an HTTP date. */
  readonly retryAfter?: string;
  readonly error?: string;
}

/** The commands that still hold, the oldest first. */
export class Misbehaviours {
  #left: { rule: Misbehaviour; skip: number; times: number }[] = [];

  command(rule: Misbehaviour): void {
    const fault = faultOf(rule);
    if (fault) throw new RangeError(fault);
    this.#left.push({ rule, skip: rule.skip ?? 0, times: rule.times === 0 ? Infinity : (rule.times ?? 1) });
  }

  calm(): void {
    this.#left = [];
  }

  /** What to do to this request; null lets it be. */
  next(asked: Asked): Misbehaviour | null {
    for (const one of this.#left) {
      if (!matches(one.rule, asked)) continue;
      if (one.skip > 0) {
        one.skip -= 1;
        continue;
      }
      one.times -= 1;
      this.#left = this.#left.filter(({ times }) => times > 0);
      return one.rule;
    }
    return null;
  }

  list(): Misbehaviour[] {
    return this.#left.map(({ rule }) => rule);
  }
}

function matches({ method, path }: Misbehaviour, asked: Asked): boolean {
  return (method === undefined || method === asked.method) && (path === undefined || asked.path.includes(path));
}

function faultOf(rule: Misbehaviour): string | null {
  if (!kinds.includes(rule.kind)) return `kind is one of ${kinds.join(', ')}`;
  if (rule.kind === 'slow' && !(Number(rule.ms) >= 0)) return 'slow takes ms';
  if (rule.kind === 'status' && !(Number(rule.status) >= 200)) return 'status takes status';
  if (rule.kind === 'error' && !rule.error) return 'error takes error, the name of an entry of the table';
  return null;
}

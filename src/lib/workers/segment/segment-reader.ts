import type { Head } from '#lib/domain/commit.ts';
import type { Coverage } from '#lib/domain/event.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import type { ConditionNeeds, SegmentClock } from '#lib/engine/segment/condition.ts';
import { needsOf, withoutFaults } from '#lib/engine/segment/rules.ts';
import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import { Draws } from './draws.ts';
import { EventStore } from './event-store.ts';
import { HeadsInTime, type Present } from './heads-in-time.ts';
import { knownWords } from './known-words.ts';
import { everyoneAlive, LoadedSegmentBase } from './loaded-segment-base.ts';
import { Memory } from './memory.ts';
import { PageStore } from './page-store.ts';
import { SavedSegments } from './saved-segments.ts';
import type { Asker } from './segments-face.ts';

/** What a question is answered on. */
export interface OpenedSegments {
  readonly base: LoadedSegmentBase;
  /** The rules asked about. */
  readonly roots: readonly Group[];
  /** The segments that they are made of. */
  readonly under: readonly Segment[];
  readonly coverage: readonly Coverage[];
}

/** Rules that can be counted: those with a fault left out, they are marked where they are written. */
export interface CleanRules {
  readonly roots: readonly Group[];
  /** The segments that they are made of, each after those that it is made of itself. */
  readonly under: readonly Segment[];
}

/** Reads contacts and events as far as questions need them, and remembers what is dear to compute. */
export class SegmentReader {
  readonly pages = new PageStore();
  readonly events = new EventStore(this.pages);
  readonly draws = new Draws(this.pages);
  readonly heads = new HeadsInTime();
  /** Of questions about now, which come again and again. */
  readonly now = new Memory();
  /** Of other moments. */
  readonly elsewhen = new Memory();
  readonly #saved = new SavedSegments();
  readonly #inUse = new Map<object, Set<Head>>();
  #pruned: Head | null = null;

  /** Works at the workspace of now, of which no page is let go meanwhile. Pages that went away between head and reading
   * are looked for under the next head. */
  async on<T>({ writes }: Asker, work: (present: Present) => Promise<Result<T>>): Promise<Result<T>> {
    for (let tries = 0; ; tries++) {
      const present = await this.heads.present(tries === 0 ? writes.heads : null);
      if (!present.ok) return present;
      const mine = {};
      this.#inUse.set(mine, new Set([present.value.head]));
      this.#prune(present.value.head);
      const done = await work(present.value).finally(() => this.#inUse.delete(mine));
      if (done.ok || done.problem.kind !== 'contacts-moved' || tries === mostTries) return done;
    }
  }

  /** Rules as they can be counted now. Problem `segment-cycle`. */
  async clean({ head }: Present, { zone, writes }: Asker, roots: readonly Group[]): Promise<Result<CleanRules>> {
    const saved = await this.#saved.neededBy(roots, writes.segments);
    if (!saved.ok) return saved;
    const words = knownWords(head, saved.value, zone);
    const clean = roots.map((root) => withoutFaults(root, words));
    const under = new Set<Segment>();
    for (const root of clean) {
      const order = segmentOrder(root, saved.value);
      if (!order.ok) return order;
      for (const one of order.value) under.add(one);
    }
    return success({
      roots: clean,
      under: [...under].map((segment) => ({ ...segment, root: withoutFaults(segment.root, words) }))
    });
  }

  /** What clean rules are counted on at a moment (milliseconds since 1970; null: now): events of now up to then, people
   * as they stood then. */
  async open(present: Present, zone: string, asked: number | null, rules: CleanRules): Promise<Result<OpenedSegments>> {
    const moment = asked ?? Date.now();
    const then = asked === null ? success(present.head) : await this.headAt(present, moment);
    if (!then.ok) return then;
    const head = then.value;
    const at = { moment, zone };
    const { columns, events } = allNeeds(rules, at);
    const fetched = await this.pages.fetchColumns(head, columns);
    if (!fetched.ok) return fetched;
    const loaded = await this.events.load(present.head, events, head);
    if (!loaded.ok) return loaded;
    const coverage = await this.coverage(present.head, [...loaded.value.keys()]);
    if (!coverage.ok) return coverage;
    const memory = asked === null ? this.now : this.elsewhen;
    const base = new LoadedSegmentBase({
      ...at,
      head,
      columns: new Map([...columns].map((id) => [id, this.pages.columnOf(head, id)])),
      everyone: memory.everyone(head, () => everyoneAlive(head, this.pages.columnOf(head, 'alive'))),
      events: loaded.value,
      arrivals: present.arrivals,
      draws: (salt) => this.draws.of(head, salt)
    });
    for (const { id, root } of rules.under) base.setMembers(id, memory.same(id, membersOf(root, base, memory.cache)));
    return success({ base, ...rules, coverage: coverage.value });
  }

  /** The head in force at a moment, of which no page is let go as long as the work of the present goes on. */
  async headAt(present: Present, moment: number): Promise<Result<Head>> {
    const head = await this.heads.at(present, moment);
    if (head.ok) for (const held of this.#inUse.values()) if (held.has(present.head)) held.add(head.value);
    return head;
  }

  /** What is known of types of events. */
  async coverage(head: Head, types: readonly string[]): Promise<Result<readonly Coverage[]>> {
    const found: Coverage[] = [];
    for (const type of types) {
      const spans = await this.events.spans(head, type);
      if (!spans.ok) return spans;
      found.push(...spans.value.coverage);
    }
    return success(found);
  }

  #prune(head: Head): void {
    if (this.#pruned === head) return;
    this.#pruned = head;
    const heads = [...this.#inUse.values()].flatMap((held) => [...held]);
    this.pages.prune(heads);
    this.events.prune(heads);
  }
}

const mostTries = 2;

/** What rules need, with those of the segments that they are made of. */
export function allNeeds({ roots, under }: CleanRules, at: SegmentClock): NeedsOfAll {
  const needs = [...roots, ...under.map(({ root }) => root)].map((root) => needsOf(root, at));
  return {
    // who is there is needed without any rules, too
    columns: new Set<ConditionNeeds['columns'][number]>(['alive', ...needs.flatMap((need) => need.columns)]),
    events: needs.flatMap((need) => need.events)
  };
}

interface NeedsOfAll {
  readonly columns: ReadonlySet<ConditionNeeds['columns'][number]>;
  readonly events: ConditionNeeds['events'];
}

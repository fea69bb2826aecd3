import type { Head } from '#lib/domain/commit.ts';
import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { Coverage } from '#lib/domain/event.ts';
import { builtInFields } from '#lib/domain/field.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { coverageOf } from '#lib/engine/events/coverage.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import { membersOf } from '#lib/engine/segment/answer.ts';
import { ConditionCache } from '#lib/engine/segment/condition-cache.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { drawFields } from '#lib/engine/segment/draw.ts';
import { needsOf, withoutFaults } from '#lib/engine/segment/rules.ts';
import { segmentOrder } from '#lib/engine/segment/segment-order.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { readSegments } from '#lib/storage/segments.ts';
import { drawAll } from './draw-all.ts';
import { EventStore } from './event-store.ts';
import { everyoneAlive, LoadedSegmentBase } from './loaded-segment-base.ts';
import { PageStore } from './page-store.ts';

/** What a question is answered on. */
export interface OpenedSegments {
  readonly base: LoadedSegmentBase;
  /** The rules asked about, those with a fault left out: they are marked where they are written. */
  readonly roots: readonly Group[];
  readonly segments: readonly Segment[];
  readonly coverage: readonly Coverage[];
}

export interface WhatToOpen {
  readonly zone: string;
  /** Milliseconds since 1970; null: now. */
  readonly moment: number | null;
  readonly roots: readonly Group[];
  /** All events of the types that rules speak of, not only those inside their windows. */
  readonly allEvents?: boolean;
}

/** Reads contacts and events as far as questions need them, and remembers what is dear to compute. */
export class SegmentReader {
  readonly cache = new ConditionCache();
  readonly #pages = new PageStore();
  readonly #events = new EventStore(this.#pages);
  readonly #draws = new Map<string, Uint16Array>();
  #everyone: { readonly key: string; readonly bits: Uint32Array } | null = null;
  /** Members of the segments that others are made of, so that the same people are the same set. */
  readonly #members = new Map<string, Uint32Array>();

  /** A page that went away between head and reading is looked for under the next head. */
  async open(asked: WhatToOpen): Promise<Result<OpenedSegments>> {
    for (let tries = 0; ; tries++) {
      const head = await readHead();
      if (!head.ok) return head;
      const opened = await this.#openAt(head.value, asked);
      if (opened.ok || opened.problem.kind !== 'contacts-moved' || tries === 2) return opened;
    }
  }

  async #openAt(head: Head, { zone, moment, roots, allEvents }: WhatToOpen): Promise<Result<OpenedSegments>> {
    const at = { moment: moment ?? Date.now(), zone };
    const saved = await readSegments();
    if (!saved.ok) return saved;
    const words = wordsOf(head, saved.value, zone);
    const clean = roots.map((root) => withoutFaults(root, words));
    const order: Segment[] = [];
    for (const root of clean) {
      const under = segmentOrder(root, saved.value);
      if (!under.ok) return under;
      for (const one of under.value) if (!order.includes(one)) order.push(one);
    }
    const ordered = order.map((segment) => ({ ...segment, root: withoutFaults(segment.root, words) }));
    const needs = [...clean, ...ordered.map(({ root }) => root)].map((root) => needsOf(root, at));
    const columns = new Set(needs.flatMap((need) => need.columns));
    const events = needs.flatMap((need) => need.events);
    this.#pages.prune([head]);
    this.#events.prune(head);
    const fetched = await this.#pages.fetch([...columns].flatMap((id) => head.pages.get(id) ?? []));
    if (!fetched.ok) return fetched;
    const wanted = allEvents ? events.map((need) => ({ ...need, bounds: allTime })) : events;
    const loaded = await this.#events.load(head, wanted);
    if (!loaded.ok) return loaded;
    const coverage: Coverage[] = [];
    for (const type of loaded.value.keys()) {
      const spans = await this.#events.spans(head, type);
      if (!spans.ok) return spans;
      coverage.push(...coverageOf(type, [...spans.value.values()]));
    }
    const commits = await readCommits();
    if (!commits.ok) return commits;
    const base = new LoadedSegmentBase({
      ...at,
      head,
      pages: this.#pages,
      columns,
      everyone: this.#everyoneOf(head),
      events: loaded.value,
      arrivals: arrivalsOf(commits.value),
      draws: (salt) => this.#drawsOf(head, salt)
    });
    for (const { id, root } of ordered) base.setMembers(id, this.#same(id, membersOf(root, base, this.cache)));
    return success({ base, roots: clean, segments: saved.value, coverage });
  }

  /** All types that have events. */
  async coverage(): Promise<Result<readonly Coverage[]>> {
    const head = await readHead();
    if (!head.ok) return head;
    const found: Coverage[] = [];
    for (const column of head.value.pages.keys()) {
      if (!column.startsWith('event:') || !column.endsWith(':span')) continue;
      const type = column.split(':')[1]!;
      const spans = await this.#events.spans(head.value, type);
      if (!spans.ok) return spans;
      found.push(...coverageOf(type, [...spans.value.values()]));
    }
    return success(found);
  }

  #everyoneOf(head: Head): Uint32Array {
    const key = `${head.rows} ${pagesKey(head, 'alive')}`;
    if (this.#everyone?.key !== key) this.#everyone = { key, bits: everyoneAlive(head, this.#pages) };
    return this.#everyone.bits;
  }

  #same(segment: string, members: Uint32Array): Uint32Array {
    const before = this.#members.get(segment);
    if (before && before.length === members.length && before.every((word, at) => word === members[at])) return before;
    this.#members.set(segment, members);
    return members;
  }

  #drawsOf(head: Head, salt: string): Uint16Array {
    const key = [salt, head.rows, ...drawFields.map((field) => pagesKey(head, `field:${field}`))].join('\n');
    const known = this.#draws.get(key);
    if (known) return known;
    const draws = drawAll(head, this.#pages, salt);
    this.#draws.set(key, draws);
    const [oldest] = this.#draws.keys();
    if (this.#draws.size > drawsKept) this.#draws.delete(oldest!);
    return draws;
  }
}

const drawsKept = 4;
const allTime = { from: -Infinity, until: Infinity };

const pagesKey = (head: Head, column: ColumnId): string => (head.pages.get(column) ?? []).join();

/** Contact numbers given by each change, rising. */
const arrivalsOf = (commits: readonly { readonly rowsBefore: number; readonly at: number }[]) =>
  commits.map(({ rowsBefore, at }) => ({ from: rowsBefore, at })).toSorted((a, b) => a.from - b.from || a.at - b.at);

/** Enough of the workspace to judge rules by: names do not matter here. */
function wordsOf(head: Head, segments: readonly Segment[], zone: string): WorkspaceWords {
  const named = (id: string) => ({ fr: id, en: id });
  const builtIn = Object.entries(builtInFields).map(([id, type]) => ({ id, type, words: named(id) }));
  return {
    fields: [...builtIn, ...head.fields.map(({ id, type }) => ({ id, type, words: named(id) }))],
    tags: head.tags,
    lists: head.lists,
    segments,
    events: eventTypesOf(head.eventTypes),
    zone
  };
}

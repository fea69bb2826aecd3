import '../../storage/node-device.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfEventColumn } from '#lib/domain/event-column.ts';
import type { PersonEvent } from '#lib/domain/event.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { coverageOf } from '#lib/engine/events/coverage.ts';
import { readSpan } from '#lib/engine/events/event-span.ts';
import { readCommits, readHead, readPages } from '#lib/storage/contacts.ts';
import { database } from '#lib/storage/database.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { PlainEvents } from '../../support/plain-events.ts';
import { pourEvents, type PouredEvent } from '../../support/pour-events.ts';

const types = ['email-opened', 'order-placed'];
const sources = ['Boutique', 'Lettre'];
const day = 86_400_000;
const start = 1_790_000_000_000;

const event = fc.record({
  type: fc.constantFrom(...types),
  // far apart enough for several pages, near enough for ties
  at: fc.nat(5).map((at) => start + at * 20 * day),
  who: fc.nat(20),
  note: fc.nat(3)
});
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pour' as const),
      events: fc.array(event, { minLength: 1, maxLength: 8 }),
      source: fc.constantFrom(...sources),
      from: fc.nat(5),
      days: fc.integer({ min: 1, max: 60 }),
      born: fc.nat(2)
    })
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(8) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), into: fc.nat(20), other: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), who: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), who: fc.nat(20) }) }
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Job = ReturnType<typeof openContactsJob>;

async function take(one: Step, plain: PlainEvents, job: Job): Promise<void> {
  const someone = (pick: number) => plain.alive[pick % Math.max(1, plain.alive.length)];
  switch (one.do) {
    case 'pour': {
      const rows = plain.rows + one.born;
      if (rows === 0) return;
      const events = one.events.map(({ type, at, who, note }): PouredEvent => {
        const contact = who % rows;
        // events of those who were erased never come in again
        return { type, at, contact, values: note > 0 ? { campaign: `c${contact}:${note}` } : {} };
      });
      const admitted = events.filter(({ contact }) => !plain.erased.has(contact));
      const by = { source: one.source, from: start + one.from * 20 * day, until: 0, born: one.born };
      by.until = by.from + one.days * day;
      const commit = await pourEvents(admitted, by);
      if (commit !== null) plain.pour(admitted, by, commit);
      return;
    }
    case 'undo': {
      const open = valueOf(await readCommits()).filter(({ undoneBy, cause }) => !undoneBy && cause.kind !== 'erased');
      const undone = open[one.back];
      if (!undone) return;
      const { commit } = valueOf(await job.undo(undone.id));
      if (commit !== null) plain.undo(undone.id, commit);
      return;
    }
    case 'merge': {
      const [into, other] = [someone(one.into), someone(one.other)];
      if (into === undefined || other === undefined || into === other) return;
      const contacts = [into, other];
      const done = valueOf(await job.act({ kind: 'some', contacts }, { kind: 'merge', into, values: {} }, null));
      return plain.merge(into, [other], done.commit!);
    }
    case 'delete': {
      const who = someone(one.who);
      if (who === undefined) return;
      const done = valueOf(await job.act({ kind: 'some', contacts: [who] }, { kind: 'delete' }, null));
      return plain.delete(who, done.commit!);
    }
    case 'erase': {
      const who = someone(one.who);
      if (who === undefined) return;
      valueOf(await job.erase([who]));
      return plain.erase(who, valueOf(await readHead()).commit);
    }
  }
}

const inOrder = (events: readonly PersonEvent[]) =>
  events.map((one) => JSON.stringify([-one.at, one.type, one.source, one.values])).sort();

async function compare(plain: PlainEvents, job: Job): Promise<void> {
  expect(valueOf(await readHead()).people).toBe(plain.alive.length);
  for (const contact of plain.alive) {
    const all = valueOf(await job.events(contact, { before: null, limit: 1000 }));
    expect(inOrder(all)).toEqual(inOrder(plain.eventsOf(contact)));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a));
    for (const type of new Set(all.map((one) => one.type))) {
      const some = valueOf(await job.events(contact, { before: null, limit: 1000, type }));
      expect(inOrder(some)).toEqual(inOrder(all.filter((one) => one.type === type)));
    }
    // a part at a time comes to the same
    const parts: PersonEvent[] = [];
    for (let before: number | null = null; ; before = parts.at(-1).at) {
      const some: readonly PersonEvent[] = valueOf(await job.events(contact, { before, limit: 2 }));
      if (some.length === 0) break;
      parts.push(...some);
    }
    expect(inOrder(parts)).toEqual(inOrder(all));
  }
  await compareCoverage(plain);
  const text = new TextDecoder('latin1');
  const bytes = (await database.pages.toArray()).map((page) => text.decode(page)).join('');
  for (const contact of plain.erased) expect(bytes).not.toContain(`c${contact}:`);
}

async function compareCoverage(plain: PlainEvents): Promise<void> {
  const head = valueOf(await readHead());
  for (const [column, ids] of head.pages) {
    const parts = partsOfEventColumn(column);
    if (parts?.column !== 'span') continue;
    const spans = valueOf(await readPages(ids.filter((id) => id !== null))).map(readSpan);
    for (const { source, known } of coverageOf(parts.type, spans))
      for (let at = start; at < start + 200 * day; at += 10 * day) {
        const isKnown = known.some(({ from, until }) => from <= at && at < until);
        expect(isKnown).toBe(plain.isKnown(parts.type, source, at));
      }
  }
}

test('events poured, undone, merged, deleted and erased in any order are those of a plain list', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      await freshDatabase();
      const job = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
      const plain = new PlainEvents();
      for (const one of steps) {
        await take(one, plain, job);
        await compare(plain, job);
      }
    }),
    { numRuns: Number(process.env['EVENT_RUNS'] ?? 60) }
  );
}, 120_000);

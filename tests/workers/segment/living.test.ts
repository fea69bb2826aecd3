import '../../storage/node-device.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Group, Operands } from '#lib/domain/segment.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { readCommits, readHead } from '#lib/storage/contacts.ts';
import { openContactsJob } from '#lib/workers/contacts/contacts.job.ts';
import { WorkspaceReader } from '#lib/workers/contacts/workspace-reader.ts';
import { openSegmentsJob } from '#lib/workers/segment/segments.job.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';

// a worker that has followed everything answers what one that has just begun does

const hour = 3_600_000;
const people = 12;
const asker = { zone: 'Europe/Paris', writes: { heads: -1, segments: -1 } };
let names = 0;

const rule = (kind: string, operands: Operands, on = true): Condition => ({ id: `r${names++}`, on, kind, operands });
const group = (join: Group['join'], ...rules: Group['rules']): Group => ({ id: `g${names++}`, on: true, join, rules });
const did = (event: string, amount: number, compare = 'at-least', count = 1, kind = 'hours') =>
  rule('event', { event, times: { compare, count }, window: { kind, amount }, filters: [] });
const espresso = group(
  'all',
  rule('tag', { has: 'out', of: 'tag-none' }),
  group('any', did('email-opened', 72), did('page-visited', 3, 'at-least', 2, 'days')),
  did('order-placed', 72, 'zero', 0)
);
const named = group('all', rule('field-text', { field: 'city', op: 'contains', values: ['o'] }));
const dormant = group(
  'none',
  did('email-opened', 30 * 24),
  rule('field-text', { field: 'city', op: 'is', values: ['Lyon'] })
);
const roots = [espresso, named, dormant];

const event = fc.record({
  type: fc.constantFrom('email-opened', 'page-visited', 'order-placed'),
  ago: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constantFrom(71, 72, 73, 24 * 29)),
  who: fc.nat(people - 1)
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pour' as const),
      events: fc.array(event, { minLength: 1, maxLength: 8 }),
      born: fc.nat(2)
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), into: fc.nat(20), other: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), who: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), who: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      who: fc.nat(20),
      city: fc.constantFrom('Lyon', 'Nantes', 'Metz')
    })
  }
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Contacts = ReturnType<typeof openContactsJob>;
type Segments = ReturnType<typeof openSegmentsJob>;

const everyone = group('all');
async function alive(): Promise<readonly number[]> {
  const { bits } = valueOf(await openSegmentsJob().members(asker, { root: everyone, moment: null }));
  return Array.from({ length: bits.length * 32 }, (_, contact) => contact).filter((contact) => hasBit(bits, contact));
}

async function take(one: Step, job: Contacts, now: number): Promise<void> {
  const known = await alive();
  const someone = (pick: number) => known[pick % Math.max(1, known.length)];
  switch (one.do) {
    case 'pour': {
      const { rows } = valueOf(await readHead());
      const events = one.events.map(({ type, ago, who }) => ({
        ...{ type, at: now - ago * hour, values: {} },
        contact: who % (rows + one.born || 1)
      }));
      if (rows + one.born > 0)
        await pourEvents(events, { source: 'Boutique', from: now - 90 * hour, until: now, born: one.born });
      return;
    }
    case 'undo': {
      const open = valueOf(await readCommits()).filter(({ undoneBy, cause }) => !undoneBy && cause.kind !== 'erased');
      if (open[one.back]) valueOf(await job.undo(open[one.back]!.id));
      return;
    }
    case 'merge': {
      const [into, other] = [someone(one.into), someone(one.other)];
      if (into === undefined || other === undefined || into === other) return;
      const contacts = [into, other];
      valueOf(await job.act({ kind: 'some', contacts }, { kind: 'merge', into, values: {} }, null));
      return;
    }
    case 'move': {
      const who = someone(one.who);
      const action = { kind: 'set-field', field: 'city', value: one.city } as const;
      if (who !== undefined) valueOf(await job.act({ kind: 'some', contacts: [who] }, action, null));
      return;
    }
    case 'delete': {
      const who = someone(one.who);
      if (who !== undefined) valueOf(await job.act({ kind: 'some', contacts: [who] }, { kind: 'delete' }, null));
      return;
    }
    case 'erase': {
      const who = someone(one.who);
      if (who !== undefined) valueOf(await job.erase([who]));
    }
  }
}

async function allAnswers(job: Segments, now: number) {
  const answers = [];
  for (const root of roots) {
    for (const moment of [now, now + 5 * hour, now - 30 * hour, now - 10 * 24 * hour]) {
      const { took: _, ...answer } = valueOf(await job.count(asker, { root, moment }));
      answers.push(answer, [...valueOf(await job.members(asker, { root, moment })).bits]);
    }
    answers.push(valueOf(await job.list(asker, { root, moment: now }, 4)));
    answers.push(valueOf(await job.curve(asker, root, 3, 1)).map((one) => one.people));
  }
  const { sizes, pairs } = valueOf(await job.overlap(asker, roots));
  return [...answers, sizes, pairs, valueOf(await job.coverage(asker))];
}

test('imports, edits, merges, undos and erasures leave a living worker with the answers of a new one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      await freshDatabase();
      const contacts = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
      const living = openSegmentsJob();
      const now = Date.now();
      const first: Step = { do: 'pour', events: [{ type: 'email-opened', ago: 3, who: 1 }], born: people };
      for (const one of [first, ...steps]) {
        await take(one, contacts, now);
        expect(await allAnswers(living, now)).toEqual(await allAnswers(openSegmentsJob(), now));
      }
    }),
    { numRuns: Number(process.env['SEGMENT_RUNS'] ?? 12) }
  );
}, 120_000);

test('why somebody is in or out agrees with the members, at any moment, and has been so since what it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      await freshDatabase();
      const contacts = openContactsJob({ reader: new WorkspaceReader(seekPlainly), seek: seekPlainly });
      const job = openSegmentsJob();
      const now = Date.now();
      const first: Step = { do: 'pour', events: [{ type: 'email-opened', ago: 3, who: 1 }], born: people };
      for (const one of [first, ...steps]) await take(one, contacts, now);
      // what was just written is before the moment of the question
      const moment = Date.now() + 1;
      for (const root of roots) {
        const isIn = async (contact: number, at: number) =>
          hasBit(valueOf(await job.members(asker, { root, moment: at })).bits, contact);
        for (const contact of await alive()) {
          const { member, since } = valueOf(await job.explain(asker, { root, moment }, contact));
          expect(member).toBe(await isIn(contact, moment));
          if (since === null) continue;
          expect(await isIn(contact, since)).toBe(member);
          expect(await isIn(contact, since - 1)).toBe(!member);
          for (let at = since; at < moment; at += Math.max(hour, (moment - since) / 6))
            expect(await isIn(contact, at)).toBe(member);
        }
      }
    }),
    { numRuns: Number(process.env['SEGMENT_RUNS'] ?? 8) }
  );
}, 120_000);

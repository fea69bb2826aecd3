import '../../storage/node-device.ts';
import { beforeEach, expect, test } from 'vitest';
import type { Group } from '#lib/domain/segment.ts';
import { openSegmentsJob } from '#lib/workers/segment/segments.job.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';

const asker = { zone: 'UTC', writes: { heads: 0, segments: 0 } };
const everyone: Group = { id: 'g', on: true, join: 'all', rules: [] };
const opened = (amount: number): Group => ({
  ...everyone,
  rules: [
    {
      ...{ id: 'r', on: true, kind: 'event' },
      operands: {
        event: 'email-opened',
        times: { compare: 'at-least', count: 1 },
        window: { kind: 'hours', amount },
        filters: []
      }
    }
  ]
});
const cancelled = { ok: false, problem: { kind: 'cancelled' } };

beforeEach(async () => {
  await freshDatabase();
  const at = Date.now() - 3_600_000;
  await pourEvents(
    [0, 1, 2].map((contact) => ({ type: 'email-opened', at: at + contact, contact, values: {} })),
    { source: 'Lettre', from: at - 1000, until: at + 1000, born: 5 }
  );
});

test('of the counts that wait only the newest is answered', async () => {
  const job = openSegmentsJob();
  const question = (root: Group) => ({ root, moment: null });
  const answers = await Promise.all([
    job.count(asker, question(everyone)),
    job.count(asker, question(opened(1))),
    job.count(asker, question(opened(72)))
  ]);
  expect(answers[0]).toEqual(cancelled);
  expect(answers[1]).toEqual(cancelled);
  expect(valueOf(answers[2]).matching).toBe(3);
});

test('a count does not wait behind a curve, and a newer curve stops an older one', async () => {
  const job = openSegmentsJob();
  const order: string[] = [];
  const curve = (days: number) =>
    job.curve(asker, opened(72), days, 1).then((answer) => {
      order.push(`curve of ${days}`);
      return answer;
    });
  const first = curve(60);
  const counted = job.count(asker, { root: opened(72), moment: null }).then((answer) => {
    order.push('count');
    return answer;
  });
  const second = curve(30);
  expect(valueOf(await counted).matching).toBe(3);
  expect(await first).toEqual(cancelled);
  const points = valueOf(await second);
  expect(points).toHaveLength(31);
  expect(points[0]!.people).toBe(0);
  expect(points.at(-1)!.people).toBe(3);
  expect(order).toEqual(['curve of 60', 'count', 'curve of 30']);
});

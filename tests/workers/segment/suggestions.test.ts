import '../../storage/node-device.ts';
import { expect, test } from 'vitest';
import { eventColumn } from '#lib/domain/event-column.ts';
import { openSegmentsJob } from '#lib/workers/segment/segments.job.ts';
import { freshDatabase, valueOf } from '../../storage/fresh-database.ts';
import { pourEvents } from '../../support/pour-events.ts';

const asker = { zone: 'UTC', writes: { heads: -1, segments: -1 } };
const campaign = eventColumn('email-opened', 'attribute:campaign');

test('values that are there are proposed, the most frequent first, found without case and accents', async () => {
  await freshDatabase();
  const job = openSegmentsJob();
  const pour = (campaigns: readonly string[]) =>
    pourEvents(
      campaigns.map((one, at) => ({ type: 'email-opened', at, contact: 0, values: { campaign: one } })),
      { source: 'Lettre', from: 0, until: 100, born: 1 }
    );
  expect(valueOf(await job.suggest(asker, campaign, ''))).toEqual([]);
  await pour(['Été', 'Noël', 'Été', 'Soldes']);
  const values = async (typed: string) =>
    valueOf(await job.suggest(asker, campaign, typed)).map(({ value, people }) => `${value} ${people}`);
  expect(await values('')).toEqual(['Été 2', 'Noël 1', 'Soldes 1']);
  expect(await values('ETE')).toEqual(['Été 2']);
  await pour(['Noël', 'Noël']);
  expect(await values('')).toEqual(['Noël 3', 'Été 2', 'Soldes 1']);
});

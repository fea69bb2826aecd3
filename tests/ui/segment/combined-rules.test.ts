import { expect, test } from 'vitest';
import { faultsOf } from '#lib/engine/segment/rules.ts';
import { writeSegment } from '#lib/engine/segment/text/write-segment.ts';
import { advertisingOnly } from '#lib/ui/segment/advertising-only.ts';
import { combinedRules, type SetJoin } from '#lib/ui/segment/combined-rules.ts';
import { plainWords } from '../../support/segment-words.ts';

const segments = ['Fidèles', 'Visiteurs', 'Clients'].map((name, at) => ({ id: `s${at}`, name }));
const workspace = { ...plainWords, segments };

function written(join: SetJoin): string {
  let next = 0;
  const root = combinedRules(join, 's0', ['s1', 's2'], () => `r${next++}`);
  expect(faultsOf(root, workspace).size).toBe(0);
  return writeSegment(root, workspace).replace(/\s+/g, ' ');
}

test('segments are united, intersected and taken out of one another by conditions that can be counted', () => {
  const all = 'in-segment "Fidèles" in-segment "Visiteurs" in-segment "Clients"';
  expect(written('union')).toBe(`any ( ${all} ) `);
  expect(written('intersection')).toBe(`all ( ${all} ) `);
  expect(written('difference')).toBe(
    'all ( in-segment "Fidèles" not-in-segment "Visiteurs" not-in-segment "Clients" ) '
  );
});

test('who is handed to a network by default accepts advertising, and is counted even where the segment is off', () => {
  const root = combinedRules('union', 's0', ['s1'], () => 'r');
  const only = advertisingOnly({ ...root, on: false });
  expect(faultsOf(only, workspace).size).toBe(0);
  expect(writeSegment(only, workspace).replace(/\s+/g, ' ')).toBe(
    'all ( any ( in-segment "Fidèles" in-segment "Visiteurs" ) can-receive advertising because subscribed ) '
  );
});

import { expect, test } from 'vitest';
import type { Group, Segment } from '#lib/domain/segment.ts';
import { combinedRules } from '#lib/ui/segment/combined-rules.ts';
import { writtenSql } from '#lib/ui/segment/written-sql.ts';
import { plainWords } from '../../support/segment-words.ts';

const setting = { zone: 'Europe/Paris', moment: null, fields: [] };
const saved = (id: string, root: Group): Segment => ({
  ...{ id, name: id, root, examples: [], createdAt: 0, changedAt: 0 }
});
const consent: Group = {
  id: 'root',
  on: true,
  join: 'all',
  rules: [
    { id: 'c', on: true, kind: 'consent', operands: { can: 'can', channel: 'email', because: 'subscribed' } },
    { id: 'half', on: true, kind: 'tag', operands: { has: 'in', of: 'gone' } }
  ]
};

test('a query has the segments that it is made of, without what is not whole, which is counted', () => {
  const segments = [saved('base', consent), saved('other', consent)];
  const root = combinedRules('difference', 'base', ['other'], () => 'r');
  const written = writtenSql({ id: 'made', root }, segments, { ...plainWords, segments }, 'duckdb', setting);
  if (!written.ok) throw new Error(written.problem.kind);
  expect(written.value.leftOut).toBe(2);
  expect(written.value.sql).toMatch(/^WITH /);
  expect(written.value.sql.match(/consent_email/g)?.length).toBe(2);
  expect(written.value.sql).not.toContain('gone');
});

test('segments in a circle are told, with the way', () => {
  const circle = [
    saved(
      'a',
      combinedRules('union', 'b', [], () => 'r')
    ),
    saved('b', consent)
  ];
  const written = writtenSql(
    { id: 'b', root: combinedRules('union', 'a', [], () => 'r') },
    circle,
    { ...plainWords, segments: circle },
    'postgresql',
    setting
  );
  expect(written).toMatchObject({ ok: false, problem: { kind: 'segment-cycle' } });
});

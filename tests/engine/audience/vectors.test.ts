import { describe, expect, test } from 'vitest';
import { digestText } from '#lib/kernel/digest-text.ts';
import { column, network, throughPlan } from './through-plan.ts';
import { derivedVectors, googleVectors, metaVectors, otherVectors } from './vectors.ts';
import { offerSettings } from '#lib/engine/audience/offer.ts';
import { planHash } from '#lib/engine/audience/plan.ts';
import { plannedRow } from '#lib/engine/audience/planned-row.ts';

describe.each([
  ['Meta', metaVectors],
  ['Google', googleVectors],
  ['other networks', otherVectors],
  ['derived', derivedVectors]
])('published vectors: %s', (_, vectors) => {
  test.each(vectors)('$network $field $input', ({ network: id, field, input, normal, digest, wish }) => {
    const { result, sent } = throughPlan(id, field, input, wish);
    expect(result).toEqual({ ok: true, value: normal });
    if (digest !== null) expect(sent).toBe(digest);
  });
});

describe('what is never hashed', () => {
  test.each([
    ['meta', 'extern_id', 'abc123def'],
    ['meta', 'madid', 'cdda802e-fb9c-47ad-9866-0794d394c912'],
    ['google', 'country', 'FR'],
    ['google', 'postcode', '75001'],
    ['google', 'mobile', 'cdda802e-fb9c-47ad-9866-0794d394c912'],
    ['microsoft', 'crm', 'C-1'],
    ['linkedin', 'mobile', 'cdda802e-fb9c-47ad-9866-0794d394c912']
  ])('%s %s stays clear', (id, field, value) => {
    expect(throughPlan(id, field, value).sent).toBe(value);
  });
});

describe('LiveRamp', () => {
  test('hashes ten American digits with SHA-1', () => {
    expect(throughPlan('liveramp', 'phone', '+1 (555) 123-4567').sent).toBe(digestText('sha1', '5551234567'));
  });
});

describe('the SDK row of several identifiers', () => {
  test('leaves the external id clear, and hashes the rest', () => {
    const columns = [column('external-id', 0), column('first-name', 1), column('email', 2), column('last-name', 3)];
    const target = network('meta');
    const offered = offerSettings(target, columns);
    const settings = { ...offered, columns: [...offered.columns, { column: 0, field: 'extern_id', custom: null }] };
    const plan = planHash(target, settings, columns, 4);
    const test = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    expect(plan.header).toBe('email,fn,ln,extern_id');
    // the SDK takes "test" for an e-mail; Tamis does not, and its cell is blank
    expect(plannedRow(plan, ['abc123def', '  TEST ', 'test', '..test..'], digestText)).toBe(
      `,${test},${test},abc123def`
    );
  });
});

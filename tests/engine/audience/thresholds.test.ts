import { describe, expect, test } from 'vitest';
import { networks } from '#lib/engine/audience/catalog.ts';
import { judgeVolume } from '#lib/engine/audience/thresholds.ts';
import { network } from './through-plan.ts';

test('the figures of the commission, with the newer ones beside them', () => {
  const table = networks.flatMap(({ thresholds }) =>
    thresholds.map(({ key, value, blocks, level, newer }) => [key, value, level, blocks, newer.map((one) => one.value)])
  );
  expect(table).toEqual([
    ['powerspace-minimum', 50, 'minimum', true, []],
    ['powerspace-delivery', 50_000, 'advice', false, []],
    ['powerspace-recommended', 250_000, 'recommended', false, []],
    ['meta-minimum', 20, 'minimum', false, [100, 100]],
    ['meta-advice', 100, 'advice', false, []],
    ['google-minimum', 1000, 'minimum', false, [100, 1000]],
    ['tiktok-minimum', 1000, 'minimum', false, []],
    ['pinterest-minimum', 100, 'minimum', false, []],
    ['snapchat-minimum', 1000, 'minimum', false, []],
    ['linkedin-minimum', 300, 'minimum', false, []],
    ['x-minimum', 100, 'minimum', false, []],
    ['microsoft-minimum', 300, 'minimum', false, []],
    ['liveramp-minimum', 25, 'minimum', false, []]
  ]);
});

describe('judgeVolume', () => {
  const powerspace = network('powerspace');

  test.each([
    [0, 'powerspace-minimum', null, 'powerspace-minimum', 50],
    [49, 'powerspace-minimum', null, 'powerspace-minimum', 1],
    [50, null, 'powerspace-minimum', 'powerspace-delivery', 49_950],
    [49_999, null, 'powerspace-minimum', 'powerspace-delivery', 1],
    [50_000, null, 'powerspace-delivery', 'powerspace-recommended', 200_000],
    [250_000, null, 'powerspace-recommended', null, 0]
  ])('%i lines for Powerspace', (count, blocked, passed, next, missing) => {
    const judged = judgeVolume(powerspace, count);
    expect(judged.blocked?.threshold.key ?? null).toBe(blocked);
    expect(judged.passed?.threshold.key ?? null).toBe(passed);
    expect(judged.next?.threshold.key ?? null).toBe(next);
    expect(judged.missing).toBe(missing);
  });

  test('the user’s figures come first, and stay in order', () => {
    const judged = judgeVolume(network('meta'), 60, { 'meta-minimum': 200, 'meta-advice': 50, 'google-minimum': 1 });
    expect(judged.marks.map(({ value, edited, passed }) => [value, edited, passed])).toEqual([
      [50, true, true],
      [200, true, false]
    ]);
    expect(judged.blocked).toBeNull();
    expect(judgeVolume(powerspace, 10, { 'powerspace-minimum': 5 }).blocked).toBeNull();
    expect(judgeVolume(powerspace, 10, { 'powerspace-minimum': 50 }).marks[0]?.edited).toBe(false);
  });

  test('a network without a threshold blocks nothing', () => {
    expect(judgeVolume(network('criteo'), 0)).toEqual({
      marks: [],
      passed: null,
      next: null,
      missing: 0,
      blocked: null
    });
  });
});

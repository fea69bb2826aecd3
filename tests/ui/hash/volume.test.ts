import { describe, expect, it } from 'vitest';
import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import { noneSetAside } from '#lib/domain/set-aside.ts';
import type { Threshold } from '#lib/engine/audience/network.ts';
import { blockingMinimum, projectVolume, standing } from '#lib/ui/hash/volume.ts';

const tried = (part: Partial<HashRehearsal>): HashRehearsal => ({
  read: 1000,
  written: 965,
  setAside: noneSetAside,
  cells: [],
  examples: [],
  leaving: [],
  whole: false,
  bytesTried: 100_000,
  ...part
});
const threshold = (value: number, blocks: boolean): Threshold => {
  const words = { fr: 'seuil', en: 'threshold' };
  const source = { label: words, url: null, date: '2018-02-05' };
  return { key: `t-${value}`, value, level: 'minimum', blocks, word: words, note: words, source, newer: null };
};
const powerspace = [threshold(50, true), threshold(50_000, false), threshold(250_000, false)];

describe('the volume that will leave', () => {
  it('is exact when the whole file was tried', () => {
    expect(projectVolume(tried({ whole: true }), { value: 1000, exact: true }, 100_000)).toEqual({
      rows: 965,
      exact: true
    });
  });
  it('is projected by bytes when the rows are not counted', () => {
    expect(projectVolume(tried({}), { value: 3, exact: false }, 10_000_000)).toEqual({ rows: 96_500, exact: false });
  });
  it('is nothing when nothing was tried', () => {
    expect(projectVolume(tried({ read: 0, written: 0, bytesTried: 0 }), { value: 0, exact: false }, 10).rows).toBe(0);
  });
});

describe('its standing among thresholds', () => {
  it('names the lowest threshold that it does not reach, and the distance', () => {
    expect(standing(36, powerspace)).toMatchObject({ kind: 'under', threshold: { value: 50 }, missing: 14 });
    expect(standing(37_600, powerspace)).toMatchObject({ kind: 'under', threshold: { value: 50_000 } });
  });
  it('is over once it reaches the highest', () => {
    expect(standing(250_000, powerspace)).toMatchObject({ kind: 'over', well: false });
    expect(standing(5_031_024, powerspace)).toMatchObject({ kind: 'over', well: true });
    expect(standing(3, [])).toEqual({ kind: 'none' });
  });
  it('blocks at the highest blocking threshold only', () => {
    expect(blockingMinimum(powerspace)).toBe(50);
    expect(blockingMinimum([])).toBe(0);
  });
});

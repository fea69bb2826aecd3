import { describe, expect, it } from 'vitest';
import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import { noneSetAside } from '#lib/domain/set-aside.ts';
import { meta } from '#lib/engine/audience/networks/meta.ts';
import { powerspace } from '#lib/engine/audience/networks/powerspace.ts';
import { blockingMinimum, estimateRows, projectVolume } from '#lib/ui/hash/volume/volume.ts';

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

describe('the volume that will leave', () => {
  it('is exact when the whole file was tried', () => {
    expect(projectVolume(tried({ whole: true }), { value: 1000, exact: true }, 100_000)).toEqual({
      rows: 965,
      exact: true
    });
  });
  it('is projected by bytes when the rows are not counted', () => {
    expect(projectVolume(tried({}), { value: 3, exact: false }, 10_000_000)).toEqual({ rows: 96_500, exact: false });
    expect(estimateRows(tried({}), { value: 3, exact: false }, 10_000_000)).toBe(100_000);
  });
  it('is nothing when nothing was tried', () => {
    const nothing = tried({ read: 0, written: 0, bytesTried: 0 });
    expect(projectVolume(nothing, { value: 0, exact: false }, 10)).toEqual({ rows: 0, exact: false });
    expect(estimateRows(null, { value: 12, exact: false }, 10)).toBe(12);
  });
});

describe('the minimum under which no file is produced', () => {
  it('is that of the network, or the one that the user put in its place', () => {
    expect(blockingMinimum(powerspace, {})).toBe(50);
    expect(blockingMinimum(powerspace, { 'powerspace-minimum': 20 })).toBe(20);
  });
  it('is none where the network only warns', () => {
    expect(blockingMinimum(meta, {})).toBe(0);
  });
});

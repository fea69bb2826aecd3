import { describe, expect, it } from 'vitest';
import { jobFigures, roughly, type JobCounters } from '#lib/ui/job/job-figures.ts';

const progress = (part: Partial<JobCounters>): JobCounters => ({
  bytesRead: 380_000_000,
  bytesTotal: 612_000_000,
  read: 3_233_226,
  elapsed: 5_000,
  ...part
});

describe('what a running job says of itself', () => {
  it('takes share, rates and time left from its counters', () => {
    const figures = jobFigures(progress({}));
    expect(figures.share).toBeCloseTo(0.62, 2);
    expect(figures.linesPerSecond).toBeCloseTo(646_645, 0);
    expect(figures.bytesPerSecond).toBe(76_000_000);
    expect(figures.remaining).toBeCloseTo(3052, -1);
  });
  it('promises nothing before it has run a while', () => {
    expect(jobFigures(progress({ elapsed: 100 })).remaining).toBeNull();
    expect(jobFigures(progress({ elapsed: 0, bytesRead: 0, read: 0 }))).toEqual({
      share: 0,
      remaining: null,
      linesPerSecond: 0,
      bytesPerSecond: 0
    });
  });
  it('never passes the whole', () => {
    expect(jobFigures(progress({ bytesRead: 700_000_000 })).share).toBe(1);
  });
});

describe('an estimate', () => {
  it.each([
    [4317, 4300],
    [43, 43],
    [5_031_024, 5_000_000],
    [0, 0]
  ])('%i is said %i', (count, said) => {
    expect(roughly(count)).toBe(said);
  });
});

import { describe, expect, it } from 'vitest';
import { stageOf } from '#lib/ui/job/work-stage.ts';

const file = new File(['email'], 'base.csv');

describe('what stands on the page of a work', () => {
  it('is the work that is shown, whatever file is on the table', () => {
    const stages = (['running', 'done', 'short', 'failed', 'cancelled'] as const).map((state) =>
      stageOf({ state }, file, { kind: 'file-empty' })
    );
    expect(stages.map(({ at }) => at)).toEqual(['running', 'over', 'over', 'stopped', 'stopped']);
  });

  it('is the file on the table, or why it cannot be read', () => {
    expect(stageOf(null, null, null)).toEqual({ at: 'empty' });
    expect(stageOf(null, file, null)).toEqual({ at: 'ready', file });
    expect(stageOf(null, file, { kind: 'file-empty' })).toEqual({ at: 'refused', problem: { kind: 'file-empty' } });
  });
});

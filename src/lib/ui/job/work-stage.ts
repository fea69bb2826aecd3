import type { Problem } from '#lib/domain/problem.ts';
import type { Work } from './work.svelte.ts';

/** What stands on the page of a kind of work: `over`, done with something to show; `stopped`, failed or cancelled. */
export type WorkStage<One> =
  | { readonly at: 'empty' }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly file: File }
  | { readonly at: 'running' | 'over' | 'stopped'; readonly work: One };

/** @param work the one that is shown; null: the file on the table
 * @param file the one on the table
 * @param problem why that file cannot be read */
export function stageOf<One extends Pick<Work, 'state'>>(
  work: One | null,
  file: File | null,
  problem: Problem | null
): WorkStage<One> {
  if (work) return { at: places[work.state], work };
  if (!file) return { at: 'empty' };
  return problem ? { at: 'refused', problem } : { at: 'ready', file };
}

const places = { running: 'running', done: 'over', short: 'over', failed: 'stopped', cancelled: 'stopped' } as const;

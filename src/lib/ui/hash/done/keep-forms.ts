import { proposeSegmentName } from '#lib/engine/audience/file-name.ts';
import type { Job } from '../job.svelte.ts';
import { KeepSegment } from './keep-segment.svelte.ts';

/** The form of a finished job: what was typed is still there when one comes back to it. */
export function keepFormOf(job: Job): KeepSegment {
  const known = forms.get(job);
  if (known) return known;
  const proposed = proposeSegmentName(job.order.file.name, new Date().toISOString());
  const form = new KeepSegment(job.order.plan.network, proposed, () => job.production);
  forms.set(job, form);
  return form;
}

const forms = new WeakMap<Job, KeepSegment>();

import { PastLook } from './past-look.svelte.ts';
import { PeopleLook } from './people-look.svelte.ts';

/** What one looks at of a segment beside its rules. */
export interface SegmentLooks {
  readonly past: PastLook;
  readonly people: PeopleLook;
}

/** Those of a segment; with `again`, as they were left: one comes back from a person to the same moment and row. */
export function looksAt(segment: string, again: boolean): SegmentLooks {
  if (!again || last?.segment !== segment)
    last = { segment, looks: { past: new PastLook(), people: new PeopleLook() } };
  return last.looks;
}

let last: { readonly segment: string; readonly looks: SegmentLooks } | null = null;

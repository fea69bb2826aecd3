import type { DotState } from '#lib/ui/dots/Dot.svelte';

export interface Fact {
  readonly text: string;
  readonly dot?: DotState;
  /** The number that comes first, in strong. */
  readonly figure?: string;
  /** Pushed to the far side. */
  readonly end?: boolean;
  readonly href?: string;
}

import { screen } from '#lib/ui/screen.svelte.ts';

/** Whether the grains of the opening band are falling, after a drop. */
export const falling = {
  get now(): boolean {
    return now;
  },
  /** Lets them fall once; the promise ends when they have passed. */
  async once(): Promise<void> {
    now = true;
    await new Promise((passed) => setTimeout(passed, screen.calm ? 150 : 600));
    now = false;
  }
};

let now = $state(false);

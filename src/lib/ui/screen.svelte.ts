import { MediaQuery } from 'svelte/reactivity';

/** Width of the window, as the frame cuts it. */
export const screen = {
  /** Under 600 px: one column, sheets from below. */
  get phone(): boolean {
    return phone.current;
  },
  /** From 1024 px: a side panel stands beside the content. */
  get panelled(): boolean {
    return panelled.current;
  },
  /** Fingers, not a mouse: rows and buttons are larger. */
  get touch(): boolean {
    return touch.current;
  },
  /** From 1280 px: the rail has words, the panel stands beside. */
  get wide(): boolean {
    return wide.current;
  },
  get calm(): boolean {
    return calm.current;
  }
};

const phone = new MediaQuery('width < 600px', false);
const panelled = new MediaQuery('width >= 1024px', true);
const touch = new MediaQuery('pointer: coarse', false);
const wide = new MediaQuery('width >= 1280px', true);
const calm = new MediaQuery('prefers-reduced-motion: reduce', false);

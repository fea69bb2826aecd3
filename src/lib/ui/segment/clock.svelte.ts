import { createSubscriber } from 'svelte/reactivity';

/** The time, for what is written about moving windows: it advances by the minute. */
export const clock = {
  /** Milliseconds since 1970. */
  get minute(): number {
    look();
    return now;
  }
};

let now = Date.now();

const look = createSubscriber((update) => {
  now = Date.now();
  const timer = setInterval(() => {
    now = Date.now();
    update();
  }, 60_000);
  return () => clearInterval(timer);
});

/** A value that follows its source at most ten times a second, and always ends on the last one.
 * To be called while a component is set up. */
export function paced<T>(read: () => T, every = 100): { readonly value: T } {
  let shown = $state.raw(read());
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  $effect(() => {
    const value = read();
    const wait = last + every - performance.now();
    clearTimeout(timer);
    if (wait <= 0) put(value);
    else timer = setTimeout(() => put(value), wait);
  });
  $effect(() => () => clearTimeout(timer));

  function put(value: T): void {
    shown = value;
    last = performance.now();
  }

  return {
    get value() {
      return shown;
    }
  };
}

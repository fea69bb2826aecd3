// A text of stray quotes would cost a search up to the limit of a quoted value at every line. What a search that found
// no closing quote has passed over is remembered, so that a later one that meets it goes on where it stopped: all of
// them together then cost one walk over the text.

const WINDOW: usize = 1 << 16;
/** For each place, by its low bits: the search chain that passed it, and its full address. */
const strays: usize = memory.data(WINDOW * 8, 16);

/** The searches without success that met, one going on where the other stopped; and the search under way. */
let chain: u32 = 0;
let search: u32 = 0;
let searches: u32 = 0;
/** Where the last search without success stopped; 0 when there is none. */
let stopped: usize = 0;

/** Forgets what was searched: the text is another one. */
export function forgetSearch(): void {
  stopped = 0;
}

/** Where a search from `start` may go on: an earlier one without success was inside its value at the opening quote just
 * before `start`, and found no end up to there. 0 when nothing is known. */
export function searchedBefore(start: usize): usize {
  if (stopped > start && stopped - start <= WINDOW) {
    const place = placeOf(start - 1);
    if (load<u32>(place) == chain && load<u32>(place, 4) == <u32>(start - 1)) {
      search = chain;
      return stopped;
    }
  }
  search = ++searches;
  return 0;
}

/** The search passed a quote that neither closes nor doubles. */
export function passStray(at: usize): void {
  const place = placeOf(at);
  store<u32>(place, search);
  store<u32>(place, <u32>at, 4);
}

/** The search ends at `at` without success. */
export function leaveSearch(at: usize): void {
  chain = search;
  stopped = at;
}

function placeOf(at: usize): usize {
  return strays + ((at & (WINDOW - 1)) << 3);
}

import { follow, nativeOf, placeOf, reachOf } from './long-scroll.ts';

/** The rows of equal height that are near the view of a scroller, however many there are. The scroller's head sticks
 * to its top and takes `head` pixels of the view. */
export class RowWindow {
  readonly #rows: () => number;
  readonly #height: () => number;
  readonly #head: () => number;
  #scroller: HTMLElement | null = null;
  #native = 0;
  #place = $state(0);
  #shift = $state(0);
  #view = $state(0);
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(rows: () => number, height: () => number, head: () => number = () => 0) {
    this.#rows = rows;
    this.#height = height;
    this.#head = head;
  }

  readonly #reach = $derived.by(() => reachOf(this.#rows() * this.#height(), this.#view));
  readonly first: number = $derived.by(() => {
    // four at a time, so that a turn of the wheel does not draw at each pixel
    const row = Math.floor(this.#place / this.#height()) - before;
    return Math.max(0, Math.min(row - (row % 4), this.#rows() - 1));
  });
  /** The row after the last one. */
  readonly end: number = $derived.by(() =>
    Math.min(this.#rows(), Math.ceil((this.#place + this.#view) / this.#height()) + before + 4)
  );
  /** Where the first row stands, in pixels from the head. */
  readonly top: number = $derived.by(() => this.first * this.#height() - this.#shift);
  /** The first row that is seen whole. */
  readonly topRow: number = $derived.by(() => Math.ceil(this.#place / this.#height()));

  /** Pixels to lay out under the head. */
  get laid(): number {
    return this.#reach.laid;
  }
  /** Whole rows that fit the view. */
  get fitting(): number {
    return Math.max(1, Math.floor(this.#view / this.#height()));
  }

  /** Follows the scroller, as an attachment of it. */
  attach = (scroller: HTMLElement): (() => void) => {
    this.#scroller = scroller;
    const measure = () => (this.#view = Math.max(0, scroller.clientHeight - this.#head()));
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(scroller);
    const moved = () => this.#move(scroller.scrollTop);
    scroller.addEventListener('scroll', moved, { passive: true });
    return () => {
      sizes.disconnect();
      clearTimeout(this.#rest);
      scroller.removeEventListener('scroll', moved);
      this.#scroller = null;
    };
  };

  /** Puts a row at the top of the view. */
  goTo(row: number): void {
    this.#put(row * this.#height());
  }

  /** Moves as little as it takes to show a row whole. */
  show(row: number): void {
    const top = row * this.#height();
    const bottom = top + this.#height() - this.#view;
    if (top < this.#place) this.#put(top);
    else if (bottom > this.#place) this.#put(bottom);
  }

  #move(native: number): void {
    if (native === this.#native) return;
    this.#place = follow({ native: this.#native, place: this.#place }, native, this.#reach);
    this.#native = native;
    this.#shift = this.#place - native;
    clearTimeout(this.#rest);
    // at rest the bar is put where the place is, and nothing is seen to move
    if (this.#reach.laid < this.#reach.full) this.#rest = setTimeout(() => this.#put(this.#place), 200);
  }

  #put(place: number): void {
    const reach = this.#reach;
    const wanted = Math.max(0, Math.min(place, reach.full - reach.view));
    const scroller = this.#scroller;
    // to be told where it is already would cost the browser a layout
    if (!scroller || (wanted === this.#place && nativeOf(wanted, reach) === this.#native)) return;
    scroller.scrollTop = nativeOf(wanted, reach);
    // what the browser made of it, rounded or cut
    this.#native = scroller.scrollTop;
    this.#place = reach.laid < reach.full ? wanted : placeOf(this.#native, reach);
    this.#shift = this.#place - this.#native;
  }
}

/** Rows drawn beyond each end of the view. */
const before = 5;

import { reserve } from './heap';

// Texts that wait for their row to be written. Emptied with every batch of rows.

/** Room for `length` more bytes, and for 64 that may be written past them. */
export function scratch(length: usize): usize {
  if (next + length + 64 > end) {
    // rows of this batch may still point into the region before
    const size = max<usize>(64 * 1024, 2 * (length + 64));
    next = reserve(size);
    end = next + size;
    if (size > <usize>kept) {
      first = next;
      kept = <u32>size;
    }
  }
  const at = next;
  next += (length + 15) & ~(<usize>15);
  return at;
}

export function emptyScratch(): void {
  next = first;
  end = first + <usize>kept;
}

let first: usize = 0;
let next: usize = 0;
let end: usize = 0;
let kept: u32 = 0;

let top: usize = (__heap_base + 63) & ~(<usize>63);

/** Takes memory for good, aligned on 64 bytes; regions are kept and used again from slice to slice. */
export function reserve(bytes: usize): usize {
  const at = top;
  top = (at + bytes + 63) & ~(<usize>63);
  const missing = <i32>((top + 0xffff) >>> 16) - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
  return at;
}

/** The same region with more room: where it stands when it is the last one taken, else a copy of its first `held`. */
export function extend(at: usize, size: usize, held: usize, wider: usize): usize {
  if (((at + size + 63) & ~(<usize>63)) == top) {
    top = at;
    return reserve(wider);
  }
  const to = reserve(wider);
  memory.copy(to, at, held);
  return to;
}

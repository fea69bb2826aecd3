let top: usize = (__heap_base + 63) & ~(<usize>63);

/** Takes memory for good, aligned on 64 bytes; regions are kept and used again from slice to slice. */
export function reserve(bytes: usize): usize {
  const at = top;
  top = (at + bytes + 63) & ~(<usize>63);
  const missing = <i32>((top + 0xffff) >>> 16) - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
  return at;
}

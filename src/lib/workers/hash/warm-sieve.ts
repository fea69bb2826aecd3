import { openSieve } from '#lib/kernel/open-kernel.ts';
import type { Sieve } from '#lib/kernel/slice.ts';

/** Opens the sieve of the next job ahead of it: its memory, touched all over by the first rows, takes the system longer
 * to find than those rows take to be sifted. None for no rows, or for more than a file that may never be made should
 * hold. */
export async function warmSieve(rows: number): Promise<void> {
  if (rows === 0 || rows > mostRows || (warm && warm.rows >= rows && warm.rows <= 2 * rows)) return;
  warm = { rows, sieve: openSieve(rows) };
  await warm.sieve;
}

/** A fresh sieve for about so many rows: the warm one when there is one. */
export function takeSieve(rows: number): Promise<Sieve> {
  const sieve = warm?.sieve ?? openSieve(rows);
  warm = null;
  return sieve;
}

// 128 MB
const mostRows = 6_000_000;
let warm: { readonly rows: number; readonly sieve: Promise<Sieve> } | null = null;

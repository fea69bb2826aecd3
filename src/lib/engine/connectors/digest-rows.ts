import type { OutboxRows } from '#lib/domain/outbox.ts';

/** The digests of a row in hexadecimal, an identifier each, in the order of the keys; empty where it is not known: the
 * digest of nothing never leaves (networks.md 1.2). */
export function* digestRows(rows: OutboxRows): Generator<readonly string[]> {
  const { keys, width, contacts, digests } = rows;
  for (let row = 0; row < contacts.length; row++) {
    yield keys.map((_, key) => hexOf(digests, (row * keys.length + key) * width, width));
  }
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(bytes: Uint8Array, start: number, width: number): string {
  let text = '';
  let any = 0;
  for (let at = start; at < start + width; at++) {
    const byte = bytes[at]!;
    any |= byte;
    text += hexPairs[byte]!;
  }
  return any === 0 ? '' : text;
}

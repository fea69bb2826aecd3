/** Bytes that are no UTF-8. */
export class Undecodable extends Error {
  constructor(readonly row: number) {
    super('A cell is no UTF-8.');
  }
}

/** The text of some bytes.
 * @param row where they stand, for the error
 * @throws Undecodable */
export function strictText(bytes: Uint8Array, start: number, stop: number, row: number): string {
  try {
    return decoder.decode(bytes.subarray(start, stop));
  } catch {
    throw new Undecodable(row);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

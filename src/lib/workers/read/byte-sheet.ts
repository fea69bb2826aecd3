/** Bytes gathered into pieces. Millions of short texts pass here: they are copied byte by byte, which is faster than
 * a call of the engine for each. */
export interface ByteSheet {
  bytes(bytes: Uint8Array<ArrayBuffer>): void;
  range(bytes: Uint8Array<ArrayBuffer>, start: number, stop: number): void;
  /** A whole number, not negative, in decimal digits. */
  number(value: number): void;
  /** Hands over what is left. */
  flush(): void;
}

/** @param write takes each piece, at once: its bytes are used again */
export function openByteSheet(write: (bytes: Uint8Array<ArrayBuffer>) => void): ByteSheet {
  const piece = new Uint8Array(pieceBytes);
  let used = 0;

  const flush = () => {
    if (used > 0) write(piece.subarray(0, used));
    used = 0;
  };
  const range = (bytes: Uint8Array<ArrayBuffer>, start: number, stop: number) => {
    if (used + stop - start > pieceBytes) {
      flush();
      if (stop - start > pieceBytes) return write(bytes.subarray(start, stop));
    }
    if (stop - start > shortBytes) {
      piece.set(bytes.subarray(start, stop), used);
      used += stop - start;
      return;
    }
    for (let at = start; at < stop; at++) piece[used++] = bytes[at]!;
  };

  return {
    bytes: (bytes) => range(bytes, 0, bytes.length),
    range,
    number(value) {
      if (used + mostDigits > pieceBytes) flush();
      let digits = 1;
      for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
      let rest = value;
      for (let at = used + digits - 1; at >= used; at--) {
        const tens = Math.floor(rest / 10);
        piece[at] = 48 + rest - 10 * tens;
        rest = tens;
      }
      used += digits;
    },
    flush
  };
}

const pieceBytes = 1 << 20;
const shortBytes = 96;
const mostDigits = 16;

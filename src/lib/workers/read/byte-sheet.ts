/** Bytes gathered into pieces. Millions of short texts pass here: parts of others are copied byte by byte, which is
 * faster than a view of each. */
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
  /** False for more bytes than a piece holds: these are written by themselves. */
  const makeRoom = (bytes: number) => {
    if (used + bytes > pieceBytes) flush();
    return bytes <= pieceBytes;
  };
  const range = (bytes: Uint8Array<ArrayBuffer>, start: number, stop: number) => {
    if (!makeRoom(stop - start)) return write(bytes.subarray(start, stop));
    if (stop - start > shortBytes) piece.set(bytes.subarray(start, stop), used);
    else {
      // a name of its own: one that others see is stored at every byte
      let to = used;
      for (let at = start; at < stop; at++) piece[to++] = bytes[at]!;
    }
    used += stop - start;
  };

  return {
    bytes(bytes) {
      if (!makeRoom(bytes.length)) return write(bytes);
      piece.set(bytes, used);
      used += bytes.length;
    },
    range,
    number(value) {
      if (used + mostDigits > pieceBytes) flush();
      let digits = 1;
      for (let power = 10; power <= value; power *= 10) digits++;
      let rest = value;
      // division of small whole numbers is the faster one
      for (let at = used + digits - 1; at >= used; at--) {
        const tens = rest < small ? (rest / 10) | 0 : Math.floor(rest / 10);
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
const small = 2 ** 31;

import { reserve } from './heap';
import { writeHex } from './hex';
import { rows, twinCount, twins } from './sieve';

// Rows that are nothing but their key, written once it is known that they stay.

/** Where the lines are that were written. */
export function linesAt(): usize {
  return lines;
}

/** Writes the rows last sifted, `count` of them, but for the twins among them: each its key in hexadecimal and a line
 * feed. How many bytes that makes. */
export function writeOthers(count: u32): u32 {
  if (room < count) {
    room = count;
    lines = reserve(LINE * <usize>count);
  }
  const lastTwin = twins + ((<usize>twinCount) << 3);
  let twin = twins;
  let to = lines;
  for (let row: u32 = 0; row < count; row++) {
    if (twin < lastTwin && load<u32>(twin) == row) {
      twin += 8;
      continue;
    }
    to = writeHex(rows + ((<usize>row) << 5) + 16, 16, to);
    store<u8>(to++, 10);
  }
  return <u32>(to - lines);
}

const LINE: usize = 33;
let lines: usize = 0;
let room: u32 = 0;

import { cutForGoogle, emailRun } from './email';
import { EMAIL_GOOGLE, FAST, outputs, quote, quotedLimit } from './plan';
import { addressRoom, keepAddress } from './rows';

// Lines that are nothing but an everyday address, when that is all a row is made of: they are read while the address
// is made.

/** Where the addresses passed end: the first other line starts here. */
export let addressesEnd: usize = 0;

/** Takes the lines from `from` on that are addresses, blanks and quotes around them or not; their number. */
export function passAddresses(from: usize, limit: usize, end: usize, text: usize, firstLine: u32): u32 {
  const isGoogle = load<u32>(outputs, FAST) == EMAIL_GOOGLE;
  let at = from;
  let passed: u32 = 0;
  while (at < limit) {
    const isQuoted = <u32>load<u8>(at) == quote;
    const start = skipSpaces(at + <usize>isQuoted);
    const to = addressRoom();
    let length = emailRun(start, to);
    let stop = skipSpaces(start + <usize>length);
    if (isGoogle && length != 0) length = cutForGoogle(to, length);
    if (length == 0) break;
    if (isQuoted) {
      if (<u32>load<u8>(stop) != quote || stop - at > quotedLimit) break;
      stop++;
    }
    const isLf = load<u8>(stop) == 10;
    // the line end may be the one that stands past the text
    const next = stop + (isLf ? 1 : 2);
    if ((!isLf && load<u16>(stop) != 0x0a0d) || next > end) break;
    keepAddress(length, <u32>(at - text), <u32>(stop - text), firstLine + passed);
    passed++;
    at = next;
  }
  addressesEnd = at;
  return passed;
}

function skipSpaces(at: usize): usize {
  while (load<u8>(at) == 32) at++;
  return at;
}

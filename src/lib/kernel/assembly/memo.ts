import { reserve } from './heap';

// Answers of the caller, by value: names, cities and countries come back again and again. One place for each value,
// taken over by the next value that falls on it.

/** A place: 4 bytes of state, the answer's reason and detail or its length, 8 bytes of what was asked, the value and
 * the country (64 bytes, zeros after), and the answer (a digest or a text). */
export const ANSWER: usize = 96;
export const ANSWER_ROOM: usize = 160;
/** Values and countries that are longer together are asked each time. */
export const KEY_ROOM: usize = 64;

export const EMPTY_PLACE: u32 = 0;

/** Forgets everything. */
export function forget(): void {
  if (places == 0) places = reserve(PLACES * 256);
  for (let i: usize = 0; i < PLACES; i++) store<u32>(places + (i << 8), EMPTY_PLACE);
}

/** The place of a value: it holds the answer when its state is not EMPTY_PLACE, else it waits for it. */
export function place(asked: u32, value: usize, length: usize, country: usize, countryLength: usize): usize {
  v128.store(key, i32x4.splat(0));
  v128.store(key, i32x4.splat(0), 16);
  v128.store(key, i32x4.splat(0), 32);
  v128.store(key, i32x4.splat(0), 48);
  memory.copy(key, value, length);
  memory.copy(key + length, country, countryLength);
  const head = (<u64>asked) | ((<u64>length) << 32) | ((<u64>countryLength) << 48);
  let mixed = head;
  for (let i: usize = 0; i < KEY_ROOM; i += 16) mixed = mix(mixed ^ load<u64>(key + i), load<u64>(key + i, 8));
  const at = places + ((<usize>((mixed ^ (mixed >>> 29)) & (PLACES - 1))) << 8);
  if (load<u32>(at) != EMPTY_PLACE && load<u64>(at, 16) == head && isSameKey(at + 32)) return at;
  store<u32>(at, EMPTY_PLACE);
  store<u64>(at, head, 16);
  memory.copy(at + 32, key, KEY_ROOM);
  return at;
}

const PLACES: usize = 8192;
let places: usize = 0;
const key = memory.data(64, 16);

function mix(a: u64, b: u64): u64 {
  const product = (a ^ 0x9e3779b97f4a7c15) * ((b ^ 0xd6e8feb86659fd93) | 1);
  return product ^ (product >>> 32);
}

function isSameKey(at: usize): bool {
  const low = v128.or(v128.xor(v128.load(at), v128.load(key)), v128.xor(v128.load(at, 16), v128.load(key, 16)));
  const high = v128.or(
    v128.xor(v128.load(at, 32), v128.load(key, 32)),
    v128.xor(v128.load(at, 48), v128.load(key, 48))
  );
  return !v128.any_true(v128.or(low, high));
}

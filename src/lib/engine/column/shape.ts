import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Column } from '#lib/domain/column.ts';
import { isOwnColumn, plainName } from './names.ts';

/** Fingerprint of a file's shape: its headers in plain words and their number, or, where it has no header, what its
 * values were found to be. The columns that Tamis adds to set-aside rows do not count: a corrected file has the
 * shape of the one it came from. */
export function shapeOf(columns: readonly Column[]): string {
  const own = columns.filter(({ name }) => !isOwnColumn(name));
  const isNamed = own.some(({ name }) => name !== '');
  const parts = own.map(({ name, role, hashed }) => (isNamed ? plainName(name) : `${role} ${hashed ?? ''}`));
  return bytesToHex(sha256(utf8ToBytes([isNamed ? 'names' : 'roles', ...parts].join('\n')))).slice(0, 32);
}

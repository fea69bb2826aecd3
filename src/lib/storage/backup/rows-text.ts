/** Rows as text: JSON, with arrays of numbers and of bytes marked so that they come back as they were. */
export const textOfRows = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) => {
    if (value instanceof Uint32Array) return { [words]: Array.from(value) };
    if (value instanceof Uint8Array) return { [base64]: base64Of(value) };
    return value;
  });

/** @throws SyntaxError for what is no such text */
export function rowsOfText(text: string): readonly Record<string, unknown>[] {
  const rows: unknown = JSON.parse(text, (key, value: unknown) => {
    // names that would reach beyond the row they stand in
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (words in value) return Uint32Array.from(numbersIn((value as Record<string, unknown>)[words]));
    if (base64 in value) return bytesOf((value as Record<string, unknown>)[base64]);
    // as older backups have them
    if (bytes in value) return Uint8Array.from(numbersIn((value as Record<string, unknown>)[bytes]));
    return value;
  });
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === 'object' && row !== null))
    throw new SyntaxError('no rows');
  return rows as Record<string, unknown>[];
}

const words = '$words';
const bytes = '$bytes';
const base64 = '$base64';

function base64Of(value: Uint8Array): string {
  let binary = '';
  // as many arguments at once as every browser takes
  for (let from = 0; from < value.length; from += 0x8000)
    binary += String.fromCharCode(...value.subarray(from, from + 0x8000));
  return btoa(binary);
}

function bytesOf(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value) || value.length % 4 !== 0)
    throw new SyntaxError('no bytes');
  return Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
}

function numbersIn(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every((one) => Number.isInteger(one) && one >= 0 && one <= 0xffffffff))
    throw new SyntaxError('no numbers');
  return value as number[];
}

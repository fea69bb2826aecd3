/** Rows as text: JSON, with arrays of numbers and of bytes marked so that they come back as they were. */
export const textOfRows = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) => {
    if (value instanceof Uint32Array) return { [words]: Array.from(value) };
    if (value instanceof Uint8Array) return { [bytes]: Array.from(value) };
    return value;
  });

/** @throws SyntaxError for what is no such text */
export function rowsOfText(text: string): readonly Record<string, unknown>[] {
  const rows: unknown = JSON.parse(text, (key, value: unknown) => {
    // names that would reach beyond the row they stand in
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (words in value) return Uint32Array.from(numbersIn((value as Record<string, unknown>)[words]));
    if (bytes in value) return Uint8Array.from(numbersIn((value as Record<string, unknown>)[bytes]));
    return value;
  });
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === 'object' && row !== null))
    throw new SyntaxError('no rows');
  return rows as Record<string, unknown>[];
}

const words = '$words';
const bytes = '$bytes';

function numbersIn(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every((one) => Number.isInteger(one) && one >= 0 && one <= 0xffffffff))
    throw new SyntaxError('no numbers');
  return value as number[];
}

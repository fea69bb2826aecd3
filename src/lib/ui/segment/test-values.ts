import type { Operator } from '#lib/engine/segment/value/value-kind.ts';

// What a condition compares with, as one types it: several texts are separated by semicolons.

export const operandsWritten = (values: readonly (string | number)[]): string => values.join(' ; ');

/** Numbers may be written with a comma; what is no number is left out. */
export function operandsTyped(typed: string, takes: Operator['takes']): readonly (string | number)[] {
  const parts = takes.endsWith('s') ? typed.split(';') : [typed];
  const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (takes !== 'number' && takes !== 'numbers') return texts;
  return texts.map((text) => Number(text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'))).filter(Number.isFinite);
}

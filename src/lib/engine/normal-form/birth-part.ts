import type { NormalContext, NormalResult } from '#lib/domain/hash-plan.ts';
import { birthDateParts, type BirthDateParts } from './birth-date-parts.ts';
import { looksHashed } from './looks-hashed.ts';
import { alreadyHashed, blank, normal, refused } from './normal-form.ts';

/** Takes one part out of a birth date. `alone` reads a cell that holds this part by itself; it answers undefined when
 * the cell is no such part. */
export function birthPart(
  value: string,
  { dates }: NormalContext,
  part: (parts: BirthDateParts) => string,
  alone: (text: string) => NormalResult | undefined
): NormalResult {
  const text = value.trim();
  if (text === '') return blank;
  if (looksHashed(text)) return alreadyHashed;
  const single = alone(text);
  if (single) return single;
  const parts = birthDateParts(text, dates);
  return typeof parts === 'string' ? refused(parts) : normal(part(parts));
}

/** A number of one or two digits between 1 and `most`, written with two. */
export function twoDigits(text: string, most: number): NormalResult | undefined {
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= 1 && number <= most ? normal(text.padStart(2, '0')) : refused('date-out-of-range');
}

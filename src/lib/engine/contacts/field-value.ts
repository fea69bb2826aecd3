import { noDay } from '#lib/domain/chunk.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { phoneNumber } from '#lib/engine/normal-form/phone-number.ts';
import { regularEmail } from '#lib/engine/normal-form/regular-email.ts';

/** A value as it is written on a screen or in a file of ours, for the chunk of its field; undefined when the field
 * cannot hold it. An empty text is the blank. E-mails are checked and kept as written, phones become E.164.
 * @param country of national phone numbers */
export function fieldValue(
  field: string,
  type: FieldType,
  text: string,
  country: string | null
): CellValue<'words' | 'numbers' | 'days' | 'flags' | 'lists'> | undefined {
  const value = text.trim();
  if (field === 'email') return value === '' || regularEmail(value).ok ? value : undefined;
  if (field === 'phone') return value === '' ? '' : phoneValue(value, country);
  switch (type) {
    case 'text':
    case 'choice':
      return value.length > longest ? undefined : value;
    case 'number':
      return value === '' ? null : numberValue(value);
    case 'date':
      return value === '' ? null : dayValue(value);
    case 'yes-no':
      return value === '' ? null : value === 'yes' ? true : value === 'no' ? false : undefined;
    case 'list':
      return value === '' ? [] : value.split(';').flatMap((word) => word.trim() || []);
  }
}

/** Characters that a text may have. */
const longest = 10_000;

function phoneValue(text: string, country: string | null): string | undefined {
  const number = phoneNumber(text, country);
  return number.ok ? number.value : undefined;
}

function numberValue(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function dayValue(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  if (!Number.isInteger(day) || day === noDay) return undefined;
  return new Date(day * 86_400_000).toISOString().startsWith(text) ? day : undefined;
}

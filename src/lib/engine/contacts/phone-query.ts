/** What is typed of a phone number. */
export interface PhoneQuery {
  /** The digits alone. */
  readonly digits: string;
  /** Any of these is to stand somewhere in the E.164 form. */
  readonly parts: readonly string[];
  /** The number without its calling code begins so: what follows the zero of a national notation. */
  readonly national: string | null;
}

/** A search as a part of a phone number, in national or international notation; null when it does not look like one.
 * `+` and `00` begin with the calling code, a zero stands before a national number, other digits are anywhere. */
export function phoneQuery(search: string): PhoneQuery | null {
  const text = search.trim().replace('(0)', '');
  if (!/^(\+|[\d(])[\d\s.()/-]*$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (digits === '') return null;
  if (text.startsWith('+')) return { digits, parts: [`+${digits}`], national: null };
  if (!digits.startsWith('0')) return { digits, parts: [digits], national: null };
  const abroad = digits.startsWith('00') ? [`+${digits.slice(2)}`] : [];
  return { digits, parts: [digits, ...abroad], national: digits.slice(1) };
}

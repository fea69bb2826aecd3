/** The number that a cell holds, null when it holds none. Blanks and apostrophes between thousands, a currency or a
 * percent sign beside it and brackets for a negative amount are passed over; digits beyond what a number can hold are
 * refused, never rounded. */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  if (text.length > longest) return null;
  const bare = text.replace(beside, '');
  const found = (decimal === ',' ? withComma : withPoint).exec(bare);
  if (!found) return null;
  const [, open = '', sign = '', whole = '', part = '', after = '', close = ''] = found;
  if ((open === '(') !== (close === ')') || (sign !== '' && (open !== '' || after !== ''))) return null;
  const digits = `${whole.replace(/\D/g, '')}${part}`;
  if (digits === '' || digits.replace(/^0+/, '').length > mostDigits) return null;
  const value = Number(`${whole.replace(/\D/g, '') || '0'}.${part || '0'}`);
  const negative = open === '(' || /[-\u2212]/.test(sign + after);
  return negative && value !== 0 ? -value : value;
}

const longest = 40;
// what every double holds exactly
const mostDigits = 15;
const beside = /^[\s$€£%]+|[\s$€£%]+$/gu;
// one blank or mark between groups of three, or none at all
const withComma = /^(\(?)([+\-\u2212]?)\s?(\d{1,3}(?:[\s'’.]\d{3})+|\d*)(?:,(\d*))?([-\u2212]?)(\)?)$/u;
const withPoint = /^(\(?)([+\-\u2212]?)\s?(\d{1,3}(?:[\s'’,]\d{3})+|\d*)(?:\.(\d*))?([-\u2212]?)(\)?)$/u;

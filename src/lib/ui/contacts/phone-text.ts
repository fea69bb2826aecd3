/** An international number as it is read: a French one as it is dialled at home, others grouped after their country.
 * What is not in the form `+33641207703` stays as it is. */
export function phoneText(phone: string): string {
  if (!/^\+\d{7,15}$/.test(phone)) return phone;
  const digits = phone.slice(1);
  if (/^33[1-9]\d{8}$/.test(digits)) return `0${digits.slice(2)}`.replace(/(\d\d)(?=\d)/g, `$1${nbsp}`);
  const code = codeOf(digits);
  const rest = digits.slice(code.length).replace(/(\d{3})(?=\d{2})/g, `$1${nbsp}`);
  return `+${code}${nbsp}${rest}`;
}

const nbsp = '\u00A0';
const two = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' '
  )
);

function codeOf(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  return two.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
}

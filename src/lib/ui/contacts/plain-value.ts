import type { FieldType } from '#lib/domain/field.ts';
import type { Language } from '#lib/domain/words.ts';

/** What was typed as it is written in a field: a day as yyyy-mm-dd, a number in plain notation, a list separated by
 * `; `. Null when it is none; typing nothing is none either, a field is emptied on purpose. */
export function plainValue(type: FieldType, typed: string, language: Language): string | null {
  const text = typed.trim();
  if (!text) return null;
  if (type === 'number') return plainNumber(text, language);
  if (type === 'date') return plainDay(text);
  if (type === 'list')
    return (
      text
        .split(/[,;|]/)
        .map((one) => one.trim())
        .filter(Boolean)
        .join('; ') || null
    );
  return text;
}

// of a comma and a point the last one is the decimal sign; a comma alone is, unless English groups thousands with it
function plainNumber(text: string, language: Language): string | null {
  const bare = text.replace(/\s/g, '').replace('\u2212', '-');
  const grouped = language === 'en' && /^-?\d{1,3}(,\d{3})+$/.test(bare);
  const decimal = grouped || bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
  const dotted = bare.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.');
  return /^-?\d+(\.\d+)?$/.test(dotted) ? String(Number(dotted)) : null;
}

function plainDay(text: string): string | null {
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? turned(/^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(text));
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${plain}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== plain ? null : plain;
}

const turned = (found: RegExpExecArray | null) => found && [found[0], found[3], found[2], found[1]];

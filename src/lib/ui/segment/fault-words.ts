import type { TextFault } from '#lib/engine/segment/text/reader.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';

/** « Ligne 3, colonne 7. « ouvert » ne se lit pas ici. Attendu : did, sum, visited. » */
export function faultWords({ line, column, found, expected }: TextFault): string {
  const { forms } = say().segment;
  const words = expected.map(told);
  const rest = words.length - mostWords;
  const shown = rest > 1 ? [...words.slice(0, mostWords), forms.andOthers(rest, count(rest))] : words;
  const what = found === '' ? forms.ended : forms.found(found);
  return [forms.fault(count(line), count(column)), what, forms.expected(shown.join(', '))].join(' ');
}

const mostWords = 8;

import type { TextFault } from '#lib/engine/segment/text/reader.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';

/** « Ligne 3, colonne 7. « ouvert » ne se lit pas ici. Attendu : did, sum, visited. » */
export function faultWords({ line, column, found, expected }: TextFault): string {
  const { forms } = say().segment;
  const words = nearestFirst(expected.map(told), found);
  const rest = words.length - mostWords;
  const shown = rest > 1 ? [...words.slice(0, mostWords), forms.andOthers(rest, count(rest))] : words;
  const what = found === '' ? forms.ended : forms.found(found);
  return [forms.fault(count(line), count(column)), what, forms.expected(shown.join(', '))].join(' ');
}

const mostWords = 8;

/** What one may have meant comes before what else could stand there. */
function nearestFirst(words: readonly string[], found: string): readonly string[] {
  const shared = (word: string) => {
    let at = 0;
    while (at < word.length && word[at] === found[at]) at++;
    return at;
  };
  return words.toSorted((a, b) => shared(b) - shared(a));
}

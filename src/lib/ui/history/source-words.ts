import type { ValueSource } from '#lib/domain/person.ts';
import { count, day } from '#lib/ui/format.svelte.ts';
import { say } from '#lib/ui/words/say.svelte.ts';

type Source = Pick<ValueSource, 'cause' | 'at' | 'line'>;

/** Where a value comes from, with its day: « Import de clients.csv, ligne 88, 12 oct. 2026 ». */
export function sourceWords(source: Source): string {
  const words = say().history.source;
  const from = fromWords(source);
  return source.at === null ? from : words.at(from, day(source.at));
}

/** The same without its day. */
export function fromWords({ cause, line }: Source): string {
  const words = say().history.source;
  switch (cause?.kind) {
    case undefined:
      return words.before;
    case 'import':
      return words.import(cause.file, line === null ? null : count(line));
    case 'events-imported':
      return words.import(cause.file, null);
    case 'sample':
    case 'merged':
    case 'undone':
      return words[cause.kind];
    case 'objections-kept':
      return words.restored;
    case 'field-set':
      return words.together;
    default:
      return words.hand;
  }
}

import type { PhraseToken } from '#lib/engine/segment/condition.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';
import { wordsOfValue } from './proposals.svelte.ts';

/** A token as it stands in its sentence; values of fields that have words of the house are told by them. */
export function tokenWords({ editor, value, words }: PhraseToken): string {
  const column = editor.kind === 'values' || editor.kind === 'text' ? editor.column : null;
  if (column === null || !column.startsWith('field:')) return told(words);
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
  if (values.length === 0) return told(words);
  return say().segment.values.listed(values.map((one) => wordsOfValue(column, one as string)));
}

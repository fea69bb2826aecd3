import type { Condition } from '#lib/domain/segment.ts';
import { conditionKind } from '#lib/engine/segment/catalog.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { say, told } from '#lib/ui/words/say.svelte.ts';
import { tokenWords } from './token-words.ts';

/** A condition as one plain sentence, its tokens written out. */
export function plainSentence({ kind, operands }: Condition, words: WorkspaceWords): string {
  const phrase = conditionKind(kind)?.phrase(operands, words);
  if (!phrase) return say().segment.unknown;
  return told(phrase.sentence).replace(/\{([\w-]+)\}/g, (_, key: string) => {
    const token = phrase.tokens.find((one) => one.key === key);
    return token ? tokenWords(token) : '';
  });
}

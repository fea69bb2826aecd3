import type { Condition } from '#lib/domain/segment.ts';
import { conditionKind } from '#lib/engine/segment/catalog.ts';
import type { OperandFault, PhraseToken, WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { told } from '#lib/ui/words/say.svelte.ts';

/** A condition as it is shown. */
export interface ShownPhrase {
  readonly sentence: string;
  /** Those that stand in the sentence, and those that may be added to it. */
  readonly tokens: readonly PhraseToken[];
  readonly beside: readonly PhraseToken[];
  readonly faults: readonly OperandFault[];
}

/** Null for a kind that this version does not know. */
export function phraseOf({ kind: id, operands }: Condition, words: WorkspaceWords): ShownPhrase | null {
  const kind = conditionKind(id);
  if (!kind) return null;
  const phrase = kind.phrase(operands, words);
  const sentence = told(phrase.sentence);
  const isInside = ({ key }: PhraseToken) => sentence.includes(`{${key}}`);
  return {
    sentence,
    tokens: phrase.tokens.filter(isInside),
    beside: phrase.tokens.filter((token) => !isInside(token)),
    faults: kind.check(operands, words)
  };
}

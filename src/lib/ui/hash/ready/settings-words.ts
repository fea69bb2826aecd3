import { told } from '#lib/ui/words/say.svelte.ts';
import type { Destination } from '../destination.svelte.ts';
import { cutSentence } from '#lib/ui/kit/sentence.ts';

/** Key of the choice that a token shows. */
export function tokenValue(destination: Destination, key: string): string {
  return key === 'list' ? destination.list.key : (destination.settings.options[key] ?? '');
}

/** Words of the choice that a token shows. */
export function tokenWords(destination: Destination, key: string): string {
  const option = destination.tokens.find((one) => one.key === key);
  const chosen = option?.choices.find(({ value }) => value === tokenValue(destination, key)) ?? option?.choices[0];
  return chosen ? told(chosen.words) : key;
}

/** The sentence of the settings without its tokens, to be read only. */
export function settingsInWords(destination: Destination): string {
  return cutSentence(told(destination.list.sentence))
    .map((part) => ('token' in part ? `${tokenWords(destination, part.token)}${part.sign}` : part.words))
    .join('');
}

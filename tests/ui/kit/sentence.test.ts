import { describe, expect, it } from 'vitest';
import { cutSentence } from '#lib/ui/kit/sentence.ts';

describe('a sentence with tokens', () => {
  it('is cut into words and tokens, in order, each comma with its token', () => {
    expect(cutSentence('Une adresse par ligne, en {digest}, {line-end} ({list})')).toEqual([
      { words: 'Une adresse par ligne, en ' },
      { token: 'digest', sign: ',' },
      { words: ' ' },
      { token: 'line-end', sign: '' },
      { words: ' (' },
      { token: 'list', sign: ')' }
    ]);
  });
  it('may begin with a token and may have none', () => {
    expect(cutSentence('{list} en SHA-256')).toEqual([{ token: 'list', sign: '' }, { words: ' en SHA-256' }]);
    expect(cutSentence('Rien à choisir')).toEqual([{ words: 'Rien à choisir' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { cutSentence } from '#lib/ui/hash/sentence.ts';

describe('a sentence with tokens', () => {
  it('is cut into words and tokens, in order', () => {
    expect(cutSentence('Une adresse par ligne, en {digest}, extension {extension}')).toEqual([
      { words: 'Une adresse par ligne, en ' },
      { token: 'digest' },
      { words: ', extension ' },
      { token: 'extension' }
    ]);
  });
  it('may begin with a token and may have none', () => {
    expect(cutSentence('{list} en SHA-256')).toEqual([{ token: 'list' }, { words: ' en SHA-256' }]);
    expect(cutSentence('Rien à choisir')).toEqual([{ words: 'Rien à choisir' }]);
  });
});

import { looksHashed } from '../looks-hashed.ts';
import { alreadyHashed, blank, normal, refused, type NormalForm } from '../normal-form.ts';
import { romanise } from '../romanise.ts';

/** `m` or `f`, from French and English words; anything else is refused, never taken for one of them
 * (networks.md 1.6 and 6). */
export const gender: NormalForm = {
  id: 'gender',
  fast: null,
  normalise(value) {
    const text = value.trim();
    if (text === '') return blank;
    if (looksHashed(text)) return alreadyHashed;
    const word = romanise(text).replace(/\.$/, '');
    if (masculine.has(word)) return normal('m');
    return feminine.has(word) ? normal('f') : refused('unknown-gender');
  }
};

const masculine = new Set('m male man boy h homme masculin masculine garcon monsieur mr mister'.split(' '));
const feminine = new Set(
  'f female woman girl femme feminin feminine fille madame mme mademoiselle mlle mrs ms miss'.split(' ')
);

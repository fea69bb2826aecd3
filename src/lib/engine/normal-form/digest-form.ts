import { digestBytes, type Digest } from '#lib/domain/digest.ts';
import { looksHashed } from './looks-hashed.ts';
import { blank, normal, refused, type NormalForm } from './normal-form.ts';

/** A value that is this digest already: checked, lower-cased and passed on, never hashed again (networks.md 6). */
export function digestForm(digest: Digest): NormalForm {
  return {
    id: `digest-${digest}`,
    fast: null,
    normalise(value) {
      const text = value.trim();
      if (text === '') return blank;
      if (!looksHashed(text)) return refused('not-a-digest');
      return text.length === 2 * digestBytes[digest] ? normal(text.toLowerCase()) : refused('another-digest');
    }
  };
}

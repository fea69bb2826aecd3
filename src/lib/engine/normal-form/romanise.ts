/** The text in lower-case Latin letters without accents: `Saint-Étienne` gives `saint-etienne`. Other alphabets stay
 * as they are: a wrong transliteration would be worse than a refusal. */
export function romanise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßœæøđðþłıħŧ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

// letters that Unicode does not take apart
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't'
};

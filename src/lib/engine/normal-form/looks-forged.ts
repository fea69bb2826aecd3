/** An address that can be taken for another one by the eye: a part of it mixes letters of two alphabets, or is made of
 * nothing but foreign letters that look Latin (reliability.md, I20). It is kept as it is, and never taken for that other
 * address. */
export const looksForged = (address: string): boolean =>
  address
    .normalize('NFC')
    .toLowerCase()
    .split(/[@.\-_+\d]+/)
    .some((part) => alphabets.filter((letters) => letters.test(part)).length > 1 || likeLatin.test(part));

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
// of Cyrillic, then of Greek
const likeLatin = /^(?:[аеорсухіјѕһԁԛԝ]{2,}|[ονυρικα]{3,})$/u;

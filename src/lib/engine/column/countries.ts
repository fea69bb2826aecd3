// ISO 3166-1 alpha-2, without separators
const codes =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ' +
  'DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJO' +
  'JPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNU' +
  'NZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTV' +
  'TWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';

const names =
  'france belgique belgium belgie suisse switzerland schweiz luxembourg monaco canada allemagne germany deutschland ' +
  'espagne spain espana italie italy italia portugal royaume-uni united-kingdom uk angleterre england irlande ireland ' +
  'pays-bas netherlands nederland autriche austria danemark denmark suede sweden norvege norway finlande finland ' +
  'pologne poland grece greece roumanie romania maroc morocco algerie algeria tunisie tunisia senegal cote-d-ivoire ' +
  'etats-unis united-states usa bresil brazil mexique mexico japon japan chine china inde india australie australia';

const known = new Set([...codes.matchAll(/../g)].map(([code]) => code.toLowerCase()).concat(names.split(' ')));

/** A country by its code of two letters (any case), or one of the names that French and English files hold most. */
export function looksLikeCountry(value: string): boolean {
  if (value.length > 20) return false;
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return known.has(plain) || known.has(plain.replace(/[\s'’]+/g, '-'));
}

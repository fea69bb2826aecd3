/** Asks the caller about a value and the country of its row (of length 0 when it says none): the length of the answer,
 * written where `answerRoom` said, or -1 - (reason << 8 | detail). */
export declare function ask(
  output: u32,
  at: usize,
  length: usize,
  isDoubled: u32,
  country: usize,
  countryLength: usize,
  isCountryDoubled: u32
): i32;

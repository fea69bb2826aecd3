/** A value of a facet, and how many there are of it. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What a facet shows while it is short: the most frequent, and whatever is chosen. */
export function shortened(choices: readonly FacetChoice[], short: number): readonly FacetChoice[] {
  // one more takes no more room than the words that announce it
  if (choices.length <= short + 1) return choices;
  return choices.filter(({ chosen }, at) => chosen || at < short);
}

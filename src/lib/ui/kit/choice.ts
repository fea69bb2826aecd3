/** One choice of a list. */
export interface Choice<V = string> {
  readonly value: V;
  readonly label: string;
  /** A second line, in meta. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** How what was typed becomes a new choice. */
export interface Creation {
  readonly label: (typed: string) => string;
  readonly isKnown: (typed: string) => boolean;
  readonly make: (typed: string) => void;
}

/** Choices whose label or hint holds what was typed, accents and case aside. */
export function matching<C extends Pick<Choice, 'label' | 'hint'>>(choices: readonly C[], typed: string): readonly C[] {
  const wanted = bare(typed.trim());
  if (!wanted) return choices;
  return choices.filter(({ label, hint }) => bare(`${label} ${hint ?? ''}`).includes(wanted));
}

/** Place of the next choice that can be taken, going round. */
export function nextChoice<V>(choices: readonly Choice<V>[], from: number, step: 1 | -1): number {
  for (let tried = 1; tried <= choices.length; tried++) {
    const at = (from + step * tried + choices.length * 2) % choices.length;
    if (!choices[at]?.disabled) return at;
  }
  return from;
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

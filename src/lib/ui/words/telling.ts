import type { Problem, ProblemKind } from '#lib/domain/problem.ts';

/** What happened, what it did not touch, what to do. */
export type Sentences = readonly [happened: string, untouched: string, remedy: string];

/** How problems are told: all of them, or those of some kinds. */
export type Tellings<Kind extends ProblemKind = ProblemKind> = {
  readonly [K in Kind]: (problem: Extract<Problem, { kind: K }>) => Sentences;
};

/** What a condition is about, as plain JSON: its file in the catalogue says which keys it has, and checks them. */
export type Operand = string | number | boolean | null | readonly Operand[] | { readonly [key: string]: Operand };
export type Operands = Readonly<Record<string, Operand>>;

export interface Condition {
  readonly id: string;
  /** Off: it is kept, and counts for nothing. */
  readonly on: boolean;
  /** Its file in the catalogue. */
  readonly kind: string;
  readonly operands: Operands;
}

export interface Group {
  readonly id: string;
  readonly on: boolean;
  /** Who meets all, at least one, or none of the rules. A group with no rule that is on counts for nothing. */
  readonly join: 'all' | 'any' | 'none';
  readonly rules: readonly Rule[];
}
export type Rule = Condition | Group;

export const isGroup = (rule: Rule): rule is Group => 'join' in rule;

/** A question that is kept under a name. Its members are computed, never stored. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly root: Group;
  /** People who must stay in or out, checked at each change. */
  readonly examples: readonly { readonly contact: number; readonly member: boolean }[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly changedAt: number;
}

/** People kept by number as they were at a moment; members are a bit set of contacts (`listColumn`). */
export interface FrozenList {
  readonly id: string;
  readonly name: string;
  /** Name of the segment that it was frozen from, and the moment of its members (milliseconds since 1970). */
  readonly from: string;
  readonly at: number;
}

import type { Problem } from '#lib/domain/problem.ts';
import type { Group, Operands, Rule, Segment } from '#lib/domain/segment.ts';
import type { SegmentAnswer } from '#lib/domain/segment-answer.ts';
import { lintSegment } from '#lib/engine/segment/lint.ts';
import { saveSegment } from '#lib/storage/segments.ts';
import { withJoin, withOperands } from './rule-tree.ts';
import { segmentsClient } from './segments-client.ts';

/** What was last done to a segment, for the foot of the page and the name of its undoing. */
export type Edit =
  | 'condition-added'
  | 'group-added'
  | 'condition-changed'
  | 'join-changed'
  | 'switched'
  | 'moved'
  | 'copied'
  | 'removed'
  | 'rewritten';

interface Step {
  readonly root: Group;
  readonly edit: Edit;
}

/** A segment being drawn: its rules with their past, and the answer that follows them. Every change is kept at once. */
export class Builder {
  /** Raw: trees are replaced whole, and compared by identity. */
  segment = $state.raw() as Segment;
  answer = $state.raw<SegmentAnswer | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** The answer does not belong to the rules as they stand, and has not for longer than a frame or two. */
  late = $state(false);
  /** What is odd about its rules. */
  readonly lint = $derived.by(() => lintSegment(this.root, this.answer));
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);
  #asked = 0;

  constructor(segment: Segment) {
    this.segment = segment;
  }

  get root(): Group {
    return this.segment.root;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Null as long as nothing was changed here. */
  get lastEdit(): Edit | null {
    return this.#past.at(-1)?.edit ?? null;
  }

  change(root: Group, edit: Edit): void {
    if (root === this.root) return;
    this.#past = [...this.#past.slice(1 - stepsKept), { root: this.root, edit }];
    this.#future = [];
    this.#put({ root });
  }

  setOperands(rule: Rule, operands: Operands): void {
    this.change(withOperands(this.root, rule.id, operands), 'condition-changed');
  }

  setJoin(group: Group, join: Group['join']): void {
    this.change(withJoin(this.root, group.id, join), 'join-changed');
  }

  undo(): void {
    const step = this.#past.at(-1);
    if (!step) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { root: this.root, edit: step.edit }];
    this.#put({ root: step.root });
  }

  redo(): void {
    const step = this.#future.at(-1);
    if (!step) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { root: this.root, edit: step.edit }];
    this.#put({ root: step.root });
  }

  rename(name: string): void {
    if (name.trim() && name !== this.segment.name) this.#put({ name: name.trim() });
  }

  setExamples(examples: Segment['examples']): void {
    this.#put({ examples });
  }

  /** The segment as another tab saved it. */
  follow(saved: Segment): void {
    if (saved.changedAt > this.segment.changedAt) this.segment = saved;
  }

  /** Asks for the answer of now; the one before stays on screen until it is there. */
  async ask(): Promise<void> {
    const mine = ++this.#asked;
    const slow = setTimeout(() => (this.late = mine === this.#asked), slowAfter);
    const answered = await segmentsClient().count({ root: this.root, moment: null });
    clearTimeout(slow);
    if (mine !== this.#asked) return;
    this.late = false;
    if (answered.ok) {
      this.answer = answered.value;
      this.problem = null;
    } else if (answered.problem.kind !== 'cancelled') this.problem = answered.problem;
  }

  #put(change: Partial<Segment>): void {
    this.segment = { ...this.segment, ...change, changedAt: Math.max(Date.now(), this.segment.changedAt + 1) };
    void saveSegment(this.segment).then((saved) => {
      if (!saved.ok) this.problem = saved.problem;
    });
  }
}

const stepsKept = 200;
// two frames: a count that comes within them replaces the one before without a sign
const slowAfter = 34;

import type { ColumnId } from '#lib/domain/contact-column.ts';
import type { EventAttribute } from '#lib/domain/event.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { Operand, Operands } from '#lib/domain/segment.ts';
import type { Fact } from '#lib/domain/segment-answer.ts';
import type { Bounds, TimeWindow } from '#lib/domain/time-window.ts';
import type { Bilingual } from '#lib/domain/words.ts';
import type { Act } from './change/act.ts';
import type { PersonBase, SegmentBase } from './segment-base.ts';
import type { SqlWriter } from './sql/sql-writer.ts';

/** One kind of condition: one file in `conditions/`, one line in `catalog.ts`; nothing else knows its id. Operands that
 * it is given anywhere else have passed `check`. */
export interface ConditionKind<O extends Operands = Operands> {
  readonly id: string;
  /** In the menu of conditions, under its heading. */
  readonly label: Bilingual;
  readonly heading: 'person' | 'consent' | 'behaviour' | 'membership' | 'chance';
  /** What a missing value means, shown beside the condition. */
  readonly blank: Bilingual | null;
  /** As it is first added. */
  initial(workspace: WorkspaceWords): O;
  /** Whether these operands are whole and refer to things that exist; each fault names its token. */
  check(operands: Operands, workspace: WorkspaceWords): readonly OperandFault[];
  phrase(operands: O, workspace: WorkspaceWords): Phrase;
  /** The condition in the text form of segments, and back (see `text/README.md`). */
  write(operands: O, workspace: WorkspaceWords): string;
  read(words: TextReader, workspace: WorkspaceWords): O | null;
  /** What has to be loaded, and which windows of which types it looks into. */
  needs(operands: O, at: SegmentClock): ConditionNeeds;
  /** Who meets it: never anyone who is not alive. The set may be shared: nobody writes to it. */
  evaluate(operands: O, base: SegmentBase): Uint32Array;
  /** The same for one person, with what was looked at, and when time alone will change it. */
  explain(operands: O, base: PersonBase, contact: number): Explained;
  /** What may still happen to the person that would turn the condition, or hold it longer; each is tried before it is
   * told. Left out where nothing can. */
  acts?(operands: O, base: PersonBase, contact: number): readonly Act[];
  /** A boolean expression about the row `c` of the exported contacts, never null. */
  sql(operands: O, sql: SqlWriter): string;
  /** Whether nobody can meet both, whatever the contacts; left out where that cannot be told. */
  excludes?(operands: O, others: O): boolean;
}

/** The moment of a question, milliseconds since 1970, and the IANA zone of its days. */
export interface SegmentClock {
  readonly moment: number;
  readonly zone: string;
}

export interface Explained {
  readonly holds: boolean;
  readonly facts: readonly Fact[];
  readonly next: { readonly at: number; readonly holds: boolean } | null;
}

export interface ConditionNeeds {
  readonly columns: readonly ColumnId[];
  readonly events: readonly {
    readonly type: string;
    readonly bounds: Bounds;
    readonly attributes: readonly string[];
  }[];
  /** Other segments, by id. */
  readonly segments: readonly string[];
  /** Days or moments that the answer depends on, beside the events: it is another one as soon as they are. */
  readonly times: readonly number[];
}

export interface OperandFault {
  /** Key of the token. */
  readonly token: string;
  readonly words: Bilingual;
}

/** A condition as a sentence with tokens: "A {event} {times} {window}". A token that the sentence does not name is
 * offered beside it: what may be added to the condition. */
export interface Phrase {
  readonly sentence: Bilingual;
  readonly tokens: readonly PhraseToken[];
}

export interface PhraseToken {
  readonly key: string;
  /** Accessible name: "Type d’événement". */
  readonly label: Bilingual;
  /** As it stands in the sentence. */
  readonly words: Bilingual;
  readonly value: Operand;
  readonly editor: TokenEditor;
  /** The operands with another value at this token. */
  put(value: Operand): Operands;
}

export type TokenEditor =
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly words: Bilingual }[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly decimals: number }
  /** One text; the values that the column has are proposed, where there is one. */
  | { readonly kind: 'text'; readonly column: ColumnId | null }
  /** `yyyy-mm-dd`. */
  | { readonly kind: 'day' }
  /** How often: `EventTimes`. */
  | { readonly kind: 'times' }
  /** Several texts; the values that the column has are proposed, with their counts. */
  | { readonly kind: 'values'; readonly column: ColumnId }
  | {
      readonly kind: 'window';
      readonly presets: readonly TimeWindow[];
      readonly choices: readonly TimeWindow['kind'][];
    }
  /** Filters on attributes: the list of `AttributeFilter` of the condition of events. */
  | { readonly kind: 'attributes'; readonly attributes: readonly NamedAttribute[] };

export interface NamedAttribute {
  readonly id: string;
  readonly type: EventAttribute['type'];
  readonly words: Bilingual;
}

/** How often something happened; `zero` has the count 0. */
export type EventTimes = {
  readonly compare: 'at-least' | 'at-most' | 'exactly' | 'zero';
  readonly count: number;
};

/** The names of things in the workspace, for sentences; built-in ones in both languages. */
export interface WorkspaceWords {
  readonly fields: readonly { readonly id: string; readonly type: FieldType; readonly words: Bilingual }[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  /** Types of the catalogue and the workspace's own; a verb reads after "A" or "Has". */
  readonly events: readonly {
    readonly id: string;
    readonly words: Bilingual;
    readonly verb: Bilingual;
    readonly attributes: readonly NamedAttribute[];
  }[];
  readonly zone: string;
}

/** Reads the text form word by word, and says where it stopped. */
export interface TextReader {
  /** Takes the next word when it is one of these; null and nothing taken otherwise. */
  word(...oneOf: readonly string[]): string | null;
  /** Takes a quoted text. */
  quoted(): string | null;
  number(): number | null;
  /** Notes that something else was expected here; always null. */
  expected(what: Bilingual): null;
}

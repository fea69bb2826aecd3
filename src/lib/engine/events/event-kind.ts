import type { EventAttribute } from '#lib/domain/event.ts';
import type { Bilingual } from '#lib/domain/words.ts';

/** A type of events that every workspace knows: one file each in `kinds/`, one line in `catalog.ts`. */
export interface EventKind {
  readonly id: string;
  /** In a list of types: "E-mail ouvert". */
  readonly label: Bilingual;
  /** After "A" or "Has", as a condition says it: "ouvert un e-mail", "opened an e-mail". */
  readonly verb: Bilingual;
  /** The dot of the timeline: the person did it, it happened to them, or it is a purchase. */
  readonly dot: 'did' | 'happened' | 'purchase';
  readonly attributes: readonly (Omit<EventAttribute, 'name'> & { readonly label: Bilingual })[];
  /** Words by which a file may name it, beside its id and labels; compared without case, accents and punctuation. */
  readonly names: readonly string[];
}

import type { ColumnRole } from '#lib/domain/column.ts';
import type { Digest } from '#lib/domain/digest.ts';
import type { Bilingual } from '#lib/domain/words.ts';

/** Where a fact was read. */
export interface Source {
  readonly label: Bilingual;
  readonly url: string | null;
  /** ISO date of the copy that was read, or only its month ("2026-11") when the day is not known. */
  readonly date: string;
}

/** A number of people under which a network does not work, or works less well. A dated fact, never a constant of the code. */
export interface Threshold {
  /** Key of the user's edits, stable: "meta-minimum". */
  readonly key: string;
  readonly value: number;
  readonly level: 'minimum' | 'advice' | 'recommended';
  /** Under it the file is not produced. */
  readonly blocks: boolean;
  /** The word under the tick of the scale. */
  readonly word: Bilingual;
  /** What to know when under it, in one sentence; `{value}` stands for the figure. */
  readonly note: Bilingual;
  readonly source: Source;
  /** Figures found later than the one that Tamis was commissioned with, shown beside it. */
  readonly newer: readonly { readonly value: number; readonly note: Bilingual; readonly source: Source }[];
}

/** A token of the sentence: something that the user may choose. With one choice it is a fact, shown and not changed. */
export interface NetworkOption {
  readonly key: string;
  /** Accessible name of the token. */
  readonly label: Bilingual;
  readonly choices: readonly { readonly value: string; readonly words: Bilingual }[];
  /** Value of the choice taken by default. */
  readonly initial: string;
}

/** Values chosen, by key of option. */
export type OptionValues = Readonly<Record<string, string>>;

/** How a field is written, once the options are known. */
export interface FieldCell {
  /** Its name in the header line. */
  readonly header: string;
  /** Id of a normal form of `engine/normal-form/catalog.ts`. */
  readonly form: string;
  /** null: written in clear, as the network wants it. */
  readonly digest: Digest | null;
}

/** A column that the network takes. */
export interface NetworkField {
  readonly key: string;
  readonly label: Bilingual;
  /** Columns of this role feed it. */
  readonly role: ColumnRole;
  /** How many columns of the file may hold it. */
  readonly repeat: number;
  /** Taken as soon as the file has such a column; otherwise only when the user asks. */
  readonly offered: boolean;
  /** What must be known beside the value to be sure of its form. */
  readonly needs: readonly ('country' | 'dates')[];
  cell(options: OptionValues): FieldCell;
}

/** One kind of list that the network takes: one file is one list. */
export interface NetworkList {
  readonly key: string;
  /** In the sentence: "e-mails", "numéros de téléphone". */
  readonly words: Bilingual;
  /** In the order of the produced file. */
  readonly fields: readonly NetworkField[];
  /** Fields that identify a person together; a row needs one whole set. */
  readonly sets: readonly (readonly string[])[];
  /** Every choice, in the order of the sentence, the kind of list excepted. */
  readonly options: readonly NetworkOption[];
  /** Sentence with named tokens, `{digest}`; `{list}` stands for the kind of list where there are several. */
  readonly sentence: Bilingual;
}

/** Everything that Tamis knows about a network. */
export interface Network {
  readonly id: string;
  readonly label: Bilingual;
  /** For its tile: "MD5, une colonne". */
  readonly summary: Bilingual;
  /** Version of the rule in Tamis, and where the rule was read. */
  readonly rule: { readonly version: number; readonly source: Source };
  readonly lists: readonly NetworkList[];
  readonly file: {
    /** Whether there is a header line; `choice`: the option `header` says. */
    readonly header: 'always' | 'never' | 'choice';
    /** `choice`: the option `delimiter` says. */
    readonly delimiter: ',' | 'choice';
    readonly quote: 'needed' | 'always';
  };
  /** The user composes the file: any columns in any order, as any field, each with its digest and its header. */
  readonly composed: boolean;
  /** Smallest first. */
  readonly thresholds: readonly Threshold[];
  /** What to do in the network with the file, in its own words. */
  readonly steps: readonly Bilingual[];
  /** How long the network takes, as it says; `hours` is the longest that it names, null when it names none. */
  readonly processing: { readonly words: Bilingual; readonly hours: number | null } | null;
}

import type { CommitId, Head } from '#lib/domain/commit.ts';
import type { Channel, Consent, ConsentSource } from '#lib/domain/consent.ts';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import type { ContactQuery, ContactResult, ContactRow, Selection } from '#lib/domain/contact-query.ts';
import type { PersonEvent } from '#lib/domain/event.ts';
import type {
  ActionOutcome,
  DuplicateGroup,
  PersonChange,
  PersonRecord,
  SeenPerson,
  UndoOutcome
} from '#lib/domain/person.ts';
import type { ExportSource } from '#lib/engine/contacts/export-text.ts';
import type { ObjectionOutcome, Suppression } from '#lib/domain/suppression.ts';
import type { Result } from '#lib/domain/result.ts';
import type { CountedList } from './lists.ts';

/** An answer, with its first rows at once. */
export interface FirstAnswer extends ContactResult {
  readonly first: readonly ContactRow[];
}

/** Which events of a person: those before a moment (milliseconds since 1970; null: all), so many of them, of one type or
 * of all. */
export interface EventsWanted {
  readonly before: number | null;
  readonly limit: number;
  readonly type?: string | undefined;
}

/** A column of a file of contacts. */
export interface ExportColumn {
  readonly source: ExportSource;
  readonly heading: string;
}

/** What the worker of contacts does. Problems of all: those of storage, `page-damaged`, `worker-stopped`. */
export interface ContactsFace {
  head(): Promise<Result<Head>>;
  /** @param shown fields of the first rows, and how many of them
   * @param writes of how many writes the page has heard */
  ask(
    query: ContactQuery,
    shown: { readonly fields: readonly string[]; readonly first: number },
    writes: number
  ): Promise<Result<FirstAnswer>>;
  /** Rows `from` to `to` (not included) of a result. Problem `not-found`: the result is no longer kept. */
  rows(result: number, from: number, to: number, fields: readonly string[]): Promise<Result<readonly ContactRow[]>>;
  /** Rows of single people, in the order given; those who are gone are left out. */
  people(contacts: readonly number[], fields: readonly string[]): Promise<Result<readonly ContactRow[]>>;
  /** Problem `not-found`. */
  person(contact: number): Promise<Result<PersonRecord>>;
  /** All changes still remembered that touched somebody, newest first. */
  personChanges(contact: number): Promise<Result<readonly PersonChange[]>>;
  /** Events of somebody, newest first: `limit` of them, and all that happened at the moment of the last one. */
  events(contact: number, wanted: EventsWanted): Promise<Result<readonly PersonEvent[]>>;
  /** Who stands before and after someone in a result, null at its ends. */
  neighbours(result: number, contact: number): Promise<Result<readonly [before: number | null, after: number | null]>>;
  /** One commit for all. Problems: `value-malformed`, `identity-taken`, `name-missing`, `not-found`, `disk-full`. */
  act(selection: Selection, action: ContactAction, home: string | null): Promise<Result<ActionOutcome>>;
  /** Values as in `ContactRow`. Problems as those of `act`. */
  addPerson(
    values: Readonly<Record<string, string>>,
    consents: Readonly<Partial<Record<Channel, Consent>>>,
    home: string | null
  ): Promise<Result<{ readonly contact: number; readonly commit: CommitId }>>;
  /** Problem `not-found`: it is no longer remembered. */
  undo(commit: CommitId): Promise<Result<UndoOutcome>>;
  /** A CSV that spreadsheets open safely, with a mark and semicolons when `delimiter` says so. */
  exportCsv(selection: Selection, columns: readonly ExportColumn[], delimiter: ',' | ';'): Promise<Result<Blob>>;
  /** The frozen lists, the last one frozen first. */
  lists(): Promise<Result<readonly CountedList[]>>;
  /** Problems: `name-missing`, `not-found`. */
  renameList(id: string, name: string): Promise<Result<void>>;
  /** One commit, which can be undone. Problem `not-found`. */
  deleteList(id: string): Promise<Result<CountedList & { readonly commit: CommitId }>>;
  /** Where the consents that stand came from. */
  consentSources(): Promise<Result<readonly ConsentSource[]>>;
  /** @param tell how much of the search is done, from 0 to 1 */
  findDuplicates(tell: (part: number) => void): Promise<Result<readonly DuplicateGroup[]>>;
  /** Erases people for ever, from everything kept here, and puts them on the suppression list.
   * Problem `contacts-moved`: they are no longer who they were.
   * @param seen as whom the user saw some of them when asked
   * @returns how many files of set-aside rows went with them */
  erase(contacts: readonly number[], seen?: readonly SeenPerson[]): Promise<Result<{ readonly files: number }>>;
  /** Ends erasures that were cut short. */
  finishErasures(): Promise<Result<void>>;
  /** Puts e-mails and phone numbers, one a line, on the suppression list for these channels, and takes back the consent
   * of the contacts who have them. */
  addObjections(
    text: string,
    channels: readonly Channel[],
    evidence: string,
    home: string | null
  ): Promise<Result<ObjectionOutcome>>;
  /** What the suppression list has of an identity, null for nothing. */
  findSuppression(text: string, home: string | null): Promise<Result<Suppression | null>>;
  dropSuppression(text: string, home: string | null): Promise<Result<void>>;
}

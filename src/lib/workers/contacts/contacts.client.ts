import { proxy, type Remote } from 'comlink';
import type { Channel } from '#lib/domain/consent.ts';
import type { ContactQuery, Selection } from '#lib/domain/contact-query.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure } from '#lib/domain/result.ts';
import { watchWrites } from '#lib/storage/contacts.ts';
import { startThread, type Thread } from '../thread.ts';
import type { ContactsFace, ExportColumn } from './contacts-face.ts';
import type { CountedList } from './lists.ts';
import script from './contacts.worker.ts?worker&url';

export type { CountedList, ExportColumn };

/** The contacts of this tab, in a worker that lives as long as the page and is started again when it died. A newer
 * question overtakes an older one, which answers `cancelled`. */
export interface ContactsClient {
  readonly head: ContactsFace['head'];
  ask(...[query, shown]: FirstTwo<ContactsFace['ask']>): ReturnType<ContactsFace['ask']>;
  readonly rows: ContactsFace['rows'];
  readonly people: ContactsFace['people'];
  readonly person: ContactsFace['person'];
  readonly personChanges: ContactsFace['personChanges'];
  readonly events: ContactsFace['events'];
  readonly neighbours: ContactsFace['neighbours'];
  act(...[selection, action]: FirstTwo<ContactsFace['act']>): ReturnType<ContactsFace['act']>;
  addPerson(...[values, consents]: FirstTwo<ContactsFace['addPerson']>): ReturnType<ContactsFace['addPerson']>;
  readonly undo: ContactsFace['undo'];
  readonly lists: ContactsFace['lists'];
  readonly renameList: ContactsFace['renameList'];
  readonly deleteList: ContactsFace['deleteList'];
  readonly erase: ContactsFace['erase'];
  readonly finishErasures: ContactsFace['finishErasures'];
  addObjections(
    text: string,
    channels: readonly Channel[],
    evidence: string
  ): ReturnType<ContactsFace['addObjections']>;
  findSuppression(text: string): ReturnType<ContactsFace['findSuppression']>;
  dropSuppression(text: string): ReturnType<ContactsFace['dropSuppression']>;
  readonly exportCsv: ContactsFace['exportCsv'];
  readonly consentSources: ContactsFace['consentSources'];
  /** In a thread of its own, so that no other question waits. Problem of its own: `cancelled`. */
  findDuplicates(tell: (part: number) => void, signal: AbortSignal): ReturnType<ContactsFace['findDuplicates']>;
}

type FirstTwo<F extends (...all: never[]) => unknown> =
  Parameters<F> extends [infer A, infer B, ...unknown[]] ? [A, B] : never;

export function openContacts(): ContactsClient {
  let thread: Thread<ContactsFace> | null = null;
  let turn = 0;
  let writes = 0;
  watchWrites(() => writes++);
  let asking: Promise<unknown> = Promise.resolve();

  const call = <T>(use: (face: Remote<ContactsFace>) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!thread || thread.isStopped) thread = startThread<ContactsFace>(script);
    return thread.call(use);
  };
  return {
    head: () => call((face) => face.head()),
    async ask(query, shown) {
      const mine = ++turn;
      // one at a time: those that were overtaken while they waited are never asked
      const before = asking;
      let done = () => {};
      asking = new Promise<void>((resolve) => (done = resolve));
      await before;
      try {
        if (mine !== turn) return failure({ kind: 'cancelled' });
        return await call((face) => face.ask(plainQuery(query), plain(shown), writes));
      } finally {
        done();
      }
    },
    rows: (result, from, to, fields) => call((face) => face.rows(result, from, to, [...fields])),
    people: (contacts, fields) => call((face) => face.people([...contacts], [...fields])),
    person: (contact) => call((face) => face.person(contact)),
    personChanges: (contact) => call((face) => face.personChanges(contact)),
    events: (contact, wanted) => call((face) => face.events(contact, { ...wanted })),
    neighbours: (result, contact) => call((face) => face.neighbours(result, contact)),
    act: (selection, action) => call((face) => face.act(plainSelection(selection), plain(action), homeCountry())),
    addPerson: (values, consents) => call((face) => face.addPerson(plain(values), plain(consents), homeCountry())),
    undo: (commit) => call((face) => face.undo(commit)),
    lists: () => call((face) => face.lists()),
    renameList: (id, name) => call((face) => face.renameList(id, name)),
    deleteList: (id) => call((face) => face.deleteList(id)),
    erase: (contacts, seen) => call((face) => face.erase([...contacts], seen && plain(seen))),
    finishErasures: () => call((face) => face.finishErasures()),
    addObjections: (text, channels, evidence) =>
      call((face) => face.addObjections(text, plain(channels), evidence, homeCountry())),
    findSuppression: (text) => call((face) => face.findSuppression(text, homeCountry())),
    dropSuppression: (text) => call((face) => face.dropSuppression(text, homeCountry())),
    exportCsv: (selection, columns, delimiter) =>
      call((face) => face.exportCsv(plainSelection(selection), plain(columns), delimiter)),
    consentSources: () => call((face) => face.consentSources()),
    async findDuplicates(tell, signal) {
      const own = startThread<ContactsFace>(script);
      const found = await own.call((face) => face.findDuplicates(proxy(tell)), signal);
      own.stop();
      return found;
    }
  };
}

// what a screen holds may be wrapped in a proxy, which no worker can be sent
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const plainQuery = ({ among, ...query }: ContactQuery): ContactQuery => ({ ...plain(query), ...(among && { among }) });
const plainSelection = (selection: Selection): Selection =>
  selection.kind === 'set' ? { kind: 'set', members: selection.members } : plain(selection);

/** Country of phone numbers that are written without one: that of the browser's language. */
function homeCountry(): string | null {
  const { region, language } = new Intl.Locale(navigator.language).maximize();
  return language === 'en' && !navigator.language.includes('-') ? null : (region ?? null);
}

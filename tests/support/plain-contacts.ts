import {
  channels,
  noConsent,
  type Channel,
  type Consent,
  type ConsentState,
  type LedgerLine
} from '#lib/domain/consent.ts';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import { nameKey } from '#lib/domain/field.ts';
import { importIntoModel, type ModelFile, type ModelPerson } from './import-oracle.ts';

/** What is kept of someone, cell by cell. */
interface PlainCells {
  alive: boolean;
  fields: Readonly<Record<string, string>>;
  /** Names, as they are compared. */
  tags: readonly string[];
  consents: Consents;
}
type Consents = Readonly<Record<Channel, Consent>>;
type Cells = readonly PlainCells[];
type Line = Omit<LedgerLine, 'until'>;

/** A workspace as a plain list of people, with what it was before and after each commit: slow and obvious. */
export class PlainContacts {
  #cells: Cells = [];
  readonly #ledger: Line[][] = [];
  readonly #commits = new Map<number, { readonly before: Cells; readonly after: Cells }>();
  readonly #names = new Map<string, string>();

  isAlive(contact: number): boolean {
    return this.#cells[contact]?.alive ?? false;
  }

  add(values: Readonly<Record<string, string>>, commit: number): number {
    this.#ledger.push([]);
    this.#commit([...this.#cells, { ...nobody, alive: true, fields: values }], commit);
    return this.#cells.length - 1;
  }

  /** @returns whether anything is different */
  act(contacts: readonly number[], action: ContactAction, commit: number | null): boolean {
    const after = this.#cells.map((cells, contact) =>
      contacts.includes(contact) ? this.#changed(cells, contact, contacts, action) : cells
    );
    const isDifferent = !same(after, this.#cells);
    if (isDifferent) this.#commit(after, commit!);
    return isDifferent;
  }

  /** @returns whether anything is different */
  import(file: ModelFile, commit: number | null): boolean {
    const alive = this.#cells.flatMap(({ alive }, contact) => (alive ? [contact] : []));
    const people = alive.map((contact): ModelPerson => {
      const { fields, tags, consents } = this.#cells[contact]!;
      const held = Object.entries(fields).filter(([, value]) => value !== '');
      return { fields: new Map(held), tags: new Set(tags), consents: { ...consents }, ledger: [], line: 0 };
    });
    const { created, updated } = importIntoModel(people, file);
    if (created + updated === 0) return false;
    // a tag is made by the change that first gives it to somebody
    for (const name of file.plan.tags) if (!this.#names.has(nameKey(name))) this.#names.set(nameKey(name), name);
    const after = [...this.#cells];
    people.forEach(({ fields, tags, consents, ledger }, at) => {
      const contact = alive[at] ?? after.length;
      after[contact] = { alive: true, fields: Object.fromEntries(fields), tags: [...tags], consents };
      this.#ledger[contact] ??= [];
      this.#ledger[contact].push(
        ...ledger.map(({ channel, state, at, evidence }) => ({ channel, state, at, evidence }))
      );
    });
    this.#commit(after, commit!);
    return true;
  }

  /** Cells that still hold what the commit wrote are as before it. @returns people of whom something was left */
  undo(undone: number, commit: number): number {
    const { before, after } = this.#commits.get(undone)!;
    let people = 0;
    const reverted = this.#cells.map((now, contact) => {
      const [was, wrote] = [before[contact] ?? nobody, after[contact] ?? nobody];
      let kept = 0;
      const back = <T>(was: T, wrote: T, now: T): T => {
        if (same(was, wrote)) return now;
        if (same(now, wrote)) return was;
        if (!same(now, was)) kept++;
        return now;
      };
      const fields = Object.fromEntries(
        ['email', 'city'].map((field) => {
          return [field, back(was.fields[field] ?? '', wrote.fields[field] ?? '', now.fields[field] ?? '')];
        })
      );
      const tags = [...new Set([...was.tags, ...wrote.tags, ...now.tags])].filter((tag) =>
        back(was.tags.includes(tag), wrote.tags.includes(tag), now.tags.includes(tag))
      );
      const consents = perChannel((channel) => {
        const consent = back(was.consents[channel], wrote.consents[channel], now.consents[channel]);
        if (!same(consent, now.consents[channel])) this.#endConsent(contact, channel, now.consents[channel]);
        return consent;
      });
      if (kept > 0) people++;
      const alive = kept === 0 && now.alive === wrote.alive && was.alive !== wrote.alive ? was.alive : now.alive;
      return { alive, fields, tags, consents };
    });
    this.#commit(reverted, commit);
    return people;
  }

  /** As `readPeople` tells them, without their lines. */
  people() {
    return this.#cells.flatMap(({ alive, fields, tags, consents }, contact) => {
      if (!alive) return [];
      return {
        contact,
        fields: Object.fromEntries(
          Object.entries(fields)
            .filter(([, value]) => value !== '')
            .sort()
        ),
        tags: tags.map((tag) => this.#names.get(tag)!).sort(),
        consents,
        ledger: this.#ledger[contact]!
      };
    });
  }

  #changed(cells: PlainCells, contact: number, contacts: readonly number[], action: ContactAction): PlainCells {
    switch (action.kind) {
      case 'set-field':
        return { ...cells, fields: { ...cells.fields, [action.field]: action.value } };
      case 'add-tag': {
        const key = action.tag.trim().toLowerCase();
        if (!this.#names.has(key)) this.#names.set(key, action.tag.trim());
        return { ...cells, tags: [...new Set([...cells.tags, key])] };
      }
      case 'remove-tag': {
        // tags are made in the order of their first use
        return { ...cells, tags: cells.tags.filter((tag) => this.#idOf(tag) !== action.tag) };
      }
      case 'set-consent': {
        const { channel, state, at, evidence } = action;
        const before = cells.consents[channel];
        if (state === before.state || (state === 'subscribed' && evidence === '')) return cells;
        this.#endConsent(contact, channel, before);
        return { ...cells, consents: { ...cells.consents, [channel]: { state, at, evidence } } };
      }
      case 'delete':
        return { ...cells, alive: false };
      case 'merge':
        return contact === action.into ? this.#merged(cells, contact, contacts) : { ...cells, alive: false };
    }
  }

  #merged(cells: PlainCells, into: number, contacts: readonly number[]): PlainCells {
    const others = contacts.filter((contact) => contact !== into).toSorted((a, b) => a - b);
    const all = [into, ...others].map((contact) => this.#cells[contact]!);
    for (const other of others) this.#ledger[into]!.push(...this.#ledger[other]!);
    const consents = perChannel((channel) => {
      const rank = (at: number) => strictness.indexOf(all[at]!.consents[channel].state);
      const kept = all.map((_, at) => at).toSorted((a, b) => rank(a) - rank(b))[0]!;
      all.forEach((one, at) => at !== kept && this.#endConsent(into, channel, one.consents[channel]));
      return all[kept]!.consents[channel];
    });
    return { ...cells, tags: [...new Set(all.flatMap(({ tags }) => tags))], consents };
  }

  #endConsent(contact: number, channel: Channel, consent: Consent): void {
    if (consent.state !== 'unknown') this.#ledger[contact]!.push({ channel, ...consent });
  }

  #commit(after: Cells, commit: number): void {
    this.#commits.set(commit, { before: this.#cells, after });
    this.#cells = after;
  }

  #ids: ReadonlyMap<string, string> = new Map();
  /** Tells by which identifiers the tags are known. */
  set tags(tags: readonly { readonly id: string; readonly name: string }[]) {
    this.#ids = new Map(tags.map(({ id, name }) => [name.toLowerCase(), id]));
  }
  #idOf(tag: string): string | undefined {
    return this.#ids.get(tag);
  }
}

const perChannel = (of: (channel: Channel) => Consent): Consents =>
  Object.fromEntries(channels.map((channel) => [channel, of(channel)])) as Consents;
const nobody: PlainCells = { alive: false, fields: {}, tags: [], consents: perChannel(() => noConsent) };
const strictness: readonly ConsentState[] = ['refused', 'unsubscribed', 'subscribed', 'unknown'];
const plainly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    parts
      .filter(([, part]) => part !== '')
      .map(([name, part]) => [name, name === 'tags' ? [...(part as string[])].sort() : plainly(part)])
      .sort()
  );
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(plainly(a)) === JSON.stringify(plainly(b));

import type { PersonEvent } from '#lib/domain/event.ts';
import type { Poured, PouredEvent } from './pour-events.ts';

interface Cell {
  readonly alive: boolean;
  /** Null as long as they are themselves. */
  readonly into: number | null;
}
interface Import {
  events: readonly PouredEvent[];
  readonly types: ReadonlySet<string>;
  readonly by: Poured;
}
interface State {
  readonly cells: readonly Cell[];
  /** Imports whose events are there, by their commit. */
  readonly imports: readonly number[];
}

/** Events as a plain list, with people who are merged, deleted and erased: slow and obvious. */
export class PlainEvents {
  #state: State = { cells: [], imports: [] };
  readonly #commits = new Map<number, { readonly before: State; readonly after: State }>();
  readonly #poured = new Map<number, Import>();
  readonly erased = new Set<number>();

  get alive(): readonly number[] {
    return this.#state.cells.flatMap(({ alive }, contact) => (alive ? contact : []));
  }

  get rows(): number {
    return this.#state.cells.length;
  }

  pour(events: readonly PouredEvent[], by: Poured, commit: number): void {
    const born = Array.from({ length: by.born ?? 0 }, (): Cell => ({ alive: true, into: null }));
    this.#poured.set(commit, { events, types: new Set(events.map(({ type }) => type)), by });
    this.#move({ cells: [...this.#state.cells, ...born], imports: [...this.#state.imports, commit] }, commit);
  }

  merge(into: number, others: readonly number[], commit: number): void {
    this.#change((cell, contact) => (others.includes(contact) ? { alive: false, into } : cell), commit);
  }

  delete(contact: number, commit: number): void {
    this.#change((cell, at) => (at === contact ? { ...cell, alive: false } : cell), commit);
  }

  /** What still is as the commit left it goes back. */
  undo(undone: number, commit: number): void {
    const { before, after } = this.#commits.get(undone)!;
    const cells = this.#state.cells.map((now, contact): Cell => {
      const [was, wrote] = [before.cells[contact] ?? nobody, after.cells[contact] ?? nobody];
      const into = now.into === wrote.into ? was.into : now.into;
      const isKept = was.into !== wrote.into && now.into !== wrote.into && now.into !== was.into;
      const alive = !isKept && now.alive === wrote.alive ? was.alive : now.alive;
      return { into, alive };
    });
    const came = after.imports.filter((one) => !before.imports.includes(one));
    const went = before.imports.filter((one) => !after.imports.includes(one));
    const imports = [...this.#state.imports.filter((one) => !came.includes(one)), ...went];
    this.#move({ cells, imports: [...new Set(imports)] }, commit);
  }

  /** Those too who had been merged into them. */
  erase(contact: number, commit: number): void {
    const gone = this.#state.cells.flatMap((_, one) => (this.#ownerOf(one) === contact ? one : []));
    if (!gone.includes(contact)) gone.push(contact);
    for (const one of gone) this.erased.add(one);
    this.#change((cell) => cell, commit);
    const without = ({ cells, imports }: State): State => ({
      cells: cells.map((cell, at) => (gone.includes(at) ? nobody : cell)),
      imports
    });
    this.#state = without(this.#state);
    for (const [id, { before, after }] of this.#commits)
      this.#commits.set(id, { before: without(before), after: without(after) });
    for (const poured of this.#poured.values())
      poured.events = poured.events.filter((event) => !gone.includes(event.contact));
  }

  eventsOf(contact: number): readonly PersonEvent[] {
    return this.#present().flatMap(({ events, by }) =>
      events
        .filter((event) => event.contact === contact || this.#ownerOf(event.contact) === contact)
        .map(({ type, at, values }) => ({ type, at, values, source: by.source }))
    );
  }

  /** Whether all events of a type from a source are known at a moment: an erasure takes nothing from that. */
  isKnown(type: string, source: string, at: number): boolean {
    return this.#present().some(({ by, types }) => {
      return by.source === source && types.has(type) && by.from <= at && at < by.until;
    });
  }

  #present() {
    return this.#state.imports.map((one) => this.#poured.get(one)!);
  }

  #ownerOf(contact: number): number {
    let owner = contact;
    for (let steps = 0; steps <= this.#state.cells.length; steps++) {
      const { into } = this.#state.cells[owner]!;
      if (into === null) return owner;
      owner = into;
    }
    return contact;
  }

  #change(next: (cell: Cell, contact: number) => Cell, commit: number): void {
    this.#move({ ...this.#state, cells: this.#state.cells.map(next) }, commit);
  }

  #move(after: State, commit: number): void {
    this.#commits.set(commit, { before: this.#state, after });
    this.#state = after;
  }
}

const nobody: Cell = { alive: false, into: null };

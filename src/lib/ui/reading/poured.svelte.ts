// Files that wait for their work. They come from any screen, so they outlive the page that received them.

export type PourOrigin = 'picker' | 'drop' | 'paste' | 'open' | 'share';

/** What a file is poured in for. */
export type Purpose = 'hash' | 'import';

/** A file as the browser gave it. With its handle it can be read again after a reload. */
export interface Given {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** A file on a table. Each pouring is another one, even of the same file: it may have changed. */
export interface Poured extends Given {
  readonly origin: PourOrigin;
  readonly serial: number;
}

// replaced as a whole: a File is no use as a proxy
let tables = $state.raw<Readonly<Record<Purpose | 'undecided', Poured | null>>>({
  hash: null,
  import: null,
  undecided: null
});
let serial = 0;

/** What stands on each table now. */
export const poured = {
  get hash(): Poured | null {
    return tables.hash;
  },
  get import(): Poured | null {
    return tables.import;
  },
  /** The file that the user is asked about: what is it for? */
  get undecided(): Poured | null {
    return tables.undecided;
  }
};

/** Puts a file on a table, in place of the one before; without a purpose, the user is asked. */
export function pour(given: Given, origin: PourOrigin, purpose: Purpose | null): void {
  serial += 1;
  tables = { ...tables, undecided: null, [purpose ?? 'undecided']: { ...given, origin, serial } };
}

/** Answers what the waiting file is for; null: nothing, it is put away. */
export function decide(purpose: Purpose | null): void {
  const waiting = tables.undecided;
  tables = { ...tables, undecided: null };
  if (waiting && purpose) pour(waiting, waiting.origin, purpose);
}

// The file that waits to be hashed. It comes from any screen, so it outlives the page that received it.

export type PourOrigin = 'picker' | 'drop' | 'paste' | 'open' | 'share';

/** A file as it was given. Each pouring is another one, even of the same file: it may have changed. */
export interface Poured {
  readonly file: File;
  readonly origin: PourOrigin;
  readonly serial: number;
}

// replaced as a whole: a File is no use as a proxy
let current = $state.raw<Poured | null>(null);
let serial = 0;

/** What stands on the table now. */
export const poured = {
  get current(): Poured | null {
    return current;
  }
};

/** Puts a file on the table of `/hash`, in place of the one before. */
export function pour(file: File, origin: PourOrigin): void {
  serial += 1;
  current = { file, origin, serial };
}

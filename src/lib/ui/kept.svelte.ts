import { bytesKept, type Production } from '#lib/domain/production.ts';
import { watchProductions } from '#lib/storage/productions.ts';
import { Live } from './live.svelte.ts';

/** What is kept on this device, followed as it changes. */
export const kept = {
  /** The last one first. */
  get productions(): readonly Production[] {
    return productions.current;
  },
  /** How many produced files are whole on this device. */
  get files(): number {
    return productions.current.filter((production) => production.kept).length;
  },
  /** Bytes that they take, with the lines set aside. */
  get bytes(): number {
    return bytesKept(productions.current);
  }
};

const productions = new Live<readonly Production[]>(watchProductions, []);

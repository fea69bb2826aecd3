import type { Production } from './production.ts';

/** How many of the last productions keep their bytes on this device. */
export const productionsKept = 10;

/** The productions whose bytes leave this device: all but the last ones, and but those that are
 * the current file of a CRM segment. Their lines stay in the history.
 * @param current ids of the productions that CRM segments hold now */
export function losingBytes(productions: readonly Production[], current: ReadonlySet<string>): readonly Production[] {
  return productions
    .toSorted((a, b) => b.madeAt - a.madeAt)
    .slice(productionsKept)
    .filter(({ id, kept }) => kept && !current.has(id));
}

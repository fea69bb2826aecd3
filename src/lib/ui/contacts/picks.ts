import type { Selection } from '#lib/domain/contact-query.ts';

/** Who is chosen in the table: some people, or everyone of the result but some. */
export interface Picks {
  readonly all: boolean;
  /** Those chosen; those left out when all are. */
  readonly contacts: ReadonlySet<number>;
}

export const nobody: Picks = { all: false, contacts: new Set() };
export const everyone: Picks = { all: true, contacts: new Set() };

export const isPicked = ({ all, contacts }: Picks, contact: number): boolean => contacts.has(contact) !== all;

/** How many are chosen in a result of `matching`. */
export const pickedCount = ({ all, contacts }: Picks, matching: number): number =>
  all ? Math.max(0, matching - contacts.size) : contacts.size;

/** These people chosen, or left, whatever they were. */
export function pick(picks: Picks, people: readonly number[], chosen: boolean): Picks {
  const contacts = new Set(picks.contacts);
  for (const contact of people) {
    if (chosen === picks.all) contacts.delete(contact);
    else contacts.add(contact);
  }
  return { all: picks.all, contacts };
}

/** As an action takes it. */
export function selectionOf({ all, contacts }: Picks, result: number): Selection {
  return all ? { kind: 'result', result, except: [...contacts] } : { kind: 'some', contacts: [...contacts] };
}

import { eventsCsv } from '#lib/engine/sample/events-csv.ts';
import { makeEmail } from '#lib/engine/sample/people.ts';
import { csvLine, peopleCsv } from '#lib/engine/sample/people-csv.ts';
import { writtenOnce } from './written-once.ts';

const seed = 7;
const piece = 20_000;
/** The last moment of the events. */
export const eventsEnd = Date.UTC(2026, 10, 22, 6);

/** Contacts to whom events happen: an address, a name and a town. @returns path of a file that is made once */
export function contactsFile(people: number): Promise<string> {
  const form = { delimiter: ',', lineEnd: '\n', quote: 'needed' } as const;
  const columns = ['email', 'firstName', 'city'] as const;
  return writtenOnce(`contacts-${people}.csv`, function* () {
    yield csvLine(['email', 'first_name', 'city'], form);
    for (let from = 0; from < people; from += piece) {
      yield peopleCsv({ seed, from, count: Math.min(piece, people - from), form, columns, variant: 'clean' });
    }
  });
}

/** Events of these contacts over thirty days: mailings, opens, clicks, visits, orders… */
export function eventsFile(events: number, people: number): Promise<string> {
  const file = { seed, people, events, days: 30, now: eventsEnd, language: 'fr' } as const;
  const identity = { identityName: 'email', identityOf: (person: number) => makeEmail(seed, person) };
  const attributes = ['campaign', 'url', 'amount', 'duration'] as const;
  return writtenOnce(`events-${events}-${people}.csv`, () => eventsCsv({ ...file, ...identity, attributes }));
}

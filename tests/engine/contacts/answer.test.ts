import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContactQuery } from '#lib/domain/contact-query.ts';
import { hasBit } from '#lib/engine/chunk/bit-set.ts';
import { answerQuery } from '#lib/engine/contacts/answer.ts';
import { orderContacts } from '#lib/engine/contacts/order.ts';
import { seekPlainly } from '#lib/engine/contacts/seek-bytes.ts';
import { openSeeker } from '#lib/kernel/seeker.ts';
import { compiledSeek } from '#lib/workers/contacts/seek.ts';
import { anyQuery } from '../../support/any-query.ts';
import { madeBase, madeLexicons, madePerson, type MadePerson } from '../../support/made-workspace.ts';
import { plainAnswer } from '../../support/plain-query.ts';

async function seeks() {
  const seeker = await openSeeker();
  return [seekPlainly, compiledSeek(seeker!)];
}

function check(people: readonly MadePerson[], asked: ContactQuery, seek: typeof seekPlainly): void {
  const base = madeBase(people);
  const lexicons = madeLexicons();
  const answer = answerQuery(base, asked, orderContacts(base, asked.sort, lexicons), lexicons, seek);
  const expected = plainAnswer(people, asked);
  expect([...answer.contacts]).toEqual(expected.contacts);
  for (const { facet, of, counts } of answer.facets) {
    const plain = expected.facets.get(`${facet} ${of}`)!;
    const filled = counts.filter(({ people: found }) => found > 0);
    expect(Object.fromEntries(filled.map(({ value, people: found }) => [value, found]))).toEqual(
      Object.fromEntries(plain)
    );
  }
}

describe('a question to the table', () => {
  test('answers what a slow look at each person answers, plainly and compiled', async () => {
    const [plain, compiled] = await seeks();
    fc.assert(
      fc.property(fc.array(madePerson, { maxLength: 40 }), anyQuery, fc.boolean(), (people, asked, isCompiled) =>
        check(people, asked, isCompiled ? compiled! : plain!)
      ),
      { numRuns: 40 }
    );
  });

  test('about a set of people it answers them alone, in the same order, of another length too', async () => {
    const [plain] = await seeks();
    const set = fc.uint32Array({ maxLength: 3 });
    fc.assert(
      fc.property(fc.array(madePerson, { maxLength: 70 }), anyQuery, set, (people, asked, among) => {
        const base = madeBase(people);
        const lexicons = madeLexicons();
        const order = orderContacts(base, asked.sort, lexicons);
        const { contacts, facets } = answerQuery(base, { ...asked, among }, order, lexicons, plain!);
        const all = answerQuery(base, asked, order, lexicons, plain!).contacts;
        expect([...contacts]).toEqual([...all].filter((contact) => hasBit(among, contact)));
        expect(facets).toEqual([]);
      }),
      { numRuns: 15 }
    );
  });

  test('people beyond one page are found, sorted and counted', async () => {
    const [plain, compiled] = await seeks();
    const few = fc.sample(madePerson, { numRuns: 97, seed: 3 });
    // addresses nearly all different: they are kept as bytes
    const people = Array.from({ length: 34_000 }, (_, at) => {
      const person = few[at % few.length]!;
      const email =
        at % 5 === 0 ? person.values['email']! : `${'aÉb'[at % 3]!}personne${(at * 7919) % 34_019}@example.com`;
      return { ...person, values: { ...person.values, email } };
    });
    for (const asked of fc.sample(anyQuery, { numRuns: 3, seed: 5 })) {
      check(people, asked, plain!);
      check(people, { ...asked, search: 'sonne1', sort: { by: { field: 'email' }, descending: true } }, compiled!);
    }
  });

  test('letters say where each begins when sorted by name', async () => {
    const names = ['Zoé', 'Éluard', 'abel', 'Bo', '', '9e', 'Brun'];
    const person = fc.sample(madePerson, { numRuns: 1, seed: 1 })[0]!;
    const people = names.map((last) => ({
      ...person,
      alive: true,
      values: { ...person.values, 'last-name': last, 'first-name': '' }
    }));
    const base = madeBase(people);
    const lexicons = madeLexicons();
    const asked: ContactQuery = { filters: [], search: '', sort: { by: 'name', descending: false } };
    const { letters, contacts } = answerQuery(
      base,
      asked,
      orderContacts(base, asked.sort, lexicons),
      lexicons,
      seekPlainly
    );
    expect(letters).toEqual([
      { letter: 'A', row: 1 },
      { letter: 'B', row: 2 },
      { letter: 'E', row: 4 },
      { letter: 'Z', row: 5 }
    ]);
    expect([...contacts].at(-1)).toBe(4);
  });
});

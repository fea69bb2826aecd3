import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuery } from '#lib/engine/contacts/answer.ts';
import { orderContacts } from '#lib/engine/contacts/order.ts';
import { openSeeker } from '#lib/kernel/seeker.ts';
import { compiledSeek } from '#lib/workers/contacts/seek.ts';
import { anyQuery } from '../../support/any-query.ts';
import { madeBase, madeLexicons, madePerson } from '../../support/made-workspace.ts';
import { SqlPeople } from '../../support/sql-query.ts';

const workspaces = 4;
const questions = 100;

test(
  'DuckDB finds, orders and counts the same people, a few hundred questions long',
  { timeout: 120_000 },
  async () => {
    const seek = compiledSeek((await openSeeker())!);
    for (let workspace = 0; workspace < workspaces; workspace++) {
      const people = fc.sample(madePerson, { numRuns: 250, seed: workspace });
      const [base, lexicons] = [madeBase(people), madeLexicons()];
      const sql = await SqlPeople.open(people);
      for (const asked of fc.sample(anyQuery, { numRuns: questions, seed: workspace + 100 })) {
        const { contacts, facets } = answerQuery(
          base,
          asked,
          orderContacts(base, asked.sort, lexicons),
          lexicons,
          seek
        );
        const said = await sql.answer(asked);
        expect([...contacts], JSON.stringify(asked)).toEqual(said.contacts);
        const counted = facets.map(({ facet, of, counts }) => {
          const filled = counts.filter(({ value, people }) => value !== '' && people > 0);
          return [`${facet} ${of}`, Object.fromEntries(filled.map(({ value, people }) => [value, people]))] as const;
        });
        expect(Object.fromEntries(counted), JSON.stringify(asked)).toEqual(Object.fromEntries(said.facets));
      }
      sql.close();
    }
  }
);

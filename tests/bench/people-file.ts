import { csvLine, peopleColumns, peopleCsv } from '#lib/engine/sample/people-csv.ts';
import { makeEmail } from '#lib/engine/sample/people.ts';
import { writtenOnce } from './written-once.ts';

const seed = 7;
const piece = 20_000;

/** One address a line under a header, as people type them: one in eight with blanks around, one in eight with capitals.
 * @param repeats every such row is an earlier one again; 0 for none
 * @returns path of a file that is made once for each size */
export function emailFile(rows: number, repeats = 0): Promise<string> {
  return fileOnce(`emails-${rows}-${repeats}.csv`, 'email\n', rows, (from, count) => {
    let text = '';
    for (let index = from; index < from + count; index++) {
      const isRepeat = repeats > 0 && index % repeats === repeats - 1;
      text += `${typed(makeEmail(seed, isRepeat ? earlier(index) : index), index)}\n`;
    }
    return text;
  });
}

/** Customers in twelve columns, every cell quoted. */
export function crmFile(rows: number): Promise<string> {
  const form = { delimiter: ',', lineEnd: '\n', quote: 'always' } as const;
  return fileOnce(`crm-${rows}.csv`, csvLine(peopleColumns, form), rows, (from, count) =>
    peopleCsv({ seed, from, count, form, columns: peopleColumns, variant: 'clean' })
  );
}

/** The base of a company that has lived, in twelve columns: phones in all spellings, addresses that are none, people who
 * come twice. */
export function baseFile(rows: number): Promise<string> {
  const form = { delimiter: ',', lineEnd: '\n', quote: 'needed' } as const;
  return fileOnce(`base-${rows}.csv`, csvLine(peopleColumns, form), rows, (from, count) =>
    peopleCsv({ seed, from, count, form, columns: peopleColumns, variant: 'lifelike' })
  );
}

/** Scattered over all rows before. */
const earlier = (index: number) => (Math.imul(index, 2_654_435_761) >>> 0) % index;

function typed(email: string, index: number): string {
  if (index % 8 === 3) return ` ${email}  `;
  return index % 8 === 6 ? email[0]!.toUpperCase() + email.slice(1).replace('@e', '@E') : email;
}

function fileOnce(
  name: string,
  header: string,
  rows: number,
  make: (from: number, count: number) => string
): Promise<string> {
  return writtenOnce(name, function* () {
    yield header;
    for (let from = 0; from < rows; from += piece) yield make(from, Math.min(piece, rows - from));
  });
}

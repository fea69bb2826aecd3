import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashPlan, PlanOutput } from '#lib/domain/hash-plan.ts';

/** An output of the e-mail in the first column, as MD5. */
export function output(changes: Partial<PlanOutput> = {}): PlanOutput {
  return { column: 0, form: 'email', digest: 'md5', hashed: null, countryColumn: null, ...changes };
}

/** A plan of one e-mail column. */
export function plan(changes: Partial<HashPlan> = {}): HashPlan {
  const outputs = changes.outputs ?? [output()];
  return {
    network: 'powerspace',
    ruleVersion: 1,
    outputs,
    identifiers: outputs.map((_, index) => [index]),
    header: null,
    delimiter: ',',
    lineEnd: '\n',
    quote: 'needed',
    distinct: false,
    width: 1,
    country: 'FR',
    dates: null,
    ...changes
  };
}

/** A file that starts with its data. */
export function dialect(changes: Partial<Dialect> = {}): Dialect {
  return {
    encoding: 'utf-8',
    markBytes: 0,
    delimiter: ';',
    quote: '"',
    headerLine: null,
    dataStart: 0,
    dataLine: 1,
    ...changes
  };
}

/** The same with a header, which must be the first line of the text. */
export function dialectOf(text: string, changes: Partial<Dialect> = {}): Dialect {
  const header = /^[^\r\n]*(\r\n|\n|\r)/.exec(text)?.[0] ?? '';
  return dialect({ headerLine: 1, dataStart: new TextEncoder().encode(header).length, dataLine: 2, ...changes });
}

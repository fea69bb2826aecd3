import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import Papa from 'papaparse';
import type { HashPlan, PlanOutput } from '#lib/domain/hash-plan.ts';
import { noneSetAside, type SetAsideReason } from '#lib/domain/set-aside.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { rowCountry } from '#lib/engine/normal-form/country.ts';

/** What a job must give, found the slow and obvious way: PapaParse, one row after the other, in strings.
 * @param data the text without header and preamble; one kind of line end, and every quote closed */
export function expectedFile(data: string, delimiter: string, lineEnd: '\n' | '\r\n' | '\r', plan: HashPlan) {
  const lines: string[] = [];
  const setAside: Record<SetAsideReason, number> = { ...noneSetAside };
  const known = new Set<string>();
  const { data: rows } = Papa.parse<string[]>(data, { delimiter, newline: lineEnd, quoteChar: '"' });
  if (rows.length > 0 && (data === '' || data.endsWith(lineEnd))) rows.pop();
  for (const row of rows) {
    const line = lineOf(row, plan);
    if (typeof line !== 'string') setAside[line.reason]++;
    else if (plan.distinct && known.has(line)) setAside.duplicate++;
    else {
      known.add(line);
      lines.push(line);
    }
  }
  const whole = plan.header === null ? lines : [plan.header, ...lines];
  return {
    text: whole.map((line) => line + plan.lineEnd).join(''),
    read: rows.length,
    written: lines.length,
    setAside
  };
}

const digests = { md5, sha1, sha256, sha512 };

type Fault = { readonly reason: SetAsideReason };

function lineOf(row: string[], plan: HashPlan): string | Fault {
  if (row.slice(plan.width).some((cell) => cell.trim() !== '')) return { reason: 'too-many-cells' };
  const cells = plan.outputs.map((output) => cellOf(row, output, plan));
  const whole = plan.identifiers.filter((set) => set.every((index) => typeof cells[index] === 'string'));
  if (whole.length === 0) {
    const faults = plan.identifiers.flat().sort((a, b) => a - b);
    const fault = faults
      .map((index) => cells[index])
      .find((cell) => typeof cell === 'object' && cell.reason !== 'empty');
    return (fault as Fault | undefined) ?? { reason: 'empty' };
  }
  return cells
    .map((cell, index) => {
      const isOfSeveral = plan.identifiers.some((set) => set.length > 1 && set.includes(index));
      if (typeof cell !== 'string' || (isOfSeveral && !whole.some((set) => set.includes(index))))
        return quoted('', plan);
      return quoted(cell, plan);
    })
    .join(plan.delimiter);
}

function cellOf(row: string[], { column, form, digest, countryColumn }: PlanOutput, plan: HashPlan): string | Fault {
  const country = rowCountry(countryColumn === null ? null : (row[countryColumn] ?? null), plan.country);
  const result = normalFormById(form).normalise(row[column] ?? '', { country, dates: plan.dates });
  if (!result.ok) return { reason: result.reason };
  return digest ? bytesToHex(digests[digest](utf8ToBytes(result.value))) : result.value;
}

function quoted(cell: string, plan: HashPlan): string {
  const needed = cell.includes('"') || cell.includes('\n') || cell.includes('\r') || cell.includes(plan.delimiter);
  return needed || plan.quote === 'always' ? `"${cell.replaceAll('"', '""')}"` : cell;
}

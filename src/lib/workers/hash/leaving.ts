import type { Dialect } from '#lib/domain/dialect.ts';
import type { HashRehearsal } from '#lib/domain/hash-job.ts';
import type { HashPlan, PlanOutput } from '#lib/domain/hash-plan.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { rowCountry } from '#lib/engine/normal-form/country.ts';
import { quotedLimit } from '#lib/engine/text/records.ts';
import { rowEnd, rowStart, rowStop, rowWords } from '#lib/kernel/row-table.ts';
import { rowCells } from '../read/row-cells.ts';
import type { HashReply } from './hash-slice.ts';
import { slicePlan } from './slice-plan.ts';

type Leaving = HashRehearsal['leaving'][number];

/** Gathers the first values that leave by each output: as found, in normal form, as sent. */
export function gatherLeaving(plan: HashPlan, dialect: Dialect) {
  const values: Leaving[] = [];
  const counts = plan.outputs.map(() => 0);
  const from = slicePlan(plan, dialect);
  const to = { delimiter: plan.delimiter.charCodeAt(0), quote: '"'.charCodeAt(0), quotedLimit };

  return {
    values: values as readonly Leaving[],
    /** Takes a slice that was run as distinct. */
    add({ result, bytes }: HashReply) {
      const { out, rows } = result;
      if (!rows || !bytes) return;
      for (let row = 0; row < rows.length && counts.some((count) => count < valuesShown); row += rowWords) {
        const found = rowCells(bytes.subarray(rows[row + rowStart], rows[row + rowStop]), from);
        const outStop = rows[row + rowEnd]! - plan.lineEnd.length;
        const sent = rowCells(out.subarray(row === 0 ? 0 : rows[row + rowEnd - rowWords], outStop), to);
        plan.outputs.forEach((output, index) => {
          if (!sent[index] || counts[index]! >= valuesShown) return;
          counts[index]!++;
          values.push({
            found: found[output.column] ?? '',
            normal: normalOf(found, output, plan, sent[index]),
            sent: sent[index],
            output: index
          });
        });
      }
    }
  };
}

const valuesShown = 3;

function normalOf(cells: readonly string[], output: PlanOutput, plan: HashPlan, sent: string): string {
  if (output.hashed) return sent;
  const country = rowCountry(
    output.countryColumn === null ? null : (cells[output.countryColumn] ?? null),
    plan.country
  );
  const result = normalFormById(output.form).normalise(cells[output.column] ?? '', { country, dates: plan.dates });
  return result.ok ? result.value : sent;
}

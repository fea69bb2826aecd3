import { isFlagged, type MetaAudience } from './audiences.ts';
import { metaAccount } from './account.ts';
import { refuse } from './faults.ts';
import { textOr, type Parameters } from './parameters.ts';
import { windowMilliseconds } from './sessions.ts';

const least = 100;
// a count is never exact, and below a thousand it says no more than that
const countStep = 1_000;

const readers: Readonly<Record<string, (audience: MetaAudience, now: number) => unknown>> = {
  id: ({ id }) => id,
  account_id: () => metaAccount.slice(4),
  name: ({ name }) => name,
  description: ({ description }) => description,
  subtype: ({ subtype }) => subtype,
  customer_file_source: ({ source }) => source ?? undefined,
  is_value_based: ({ valueBased }) => valueBased,
  retention_days: ({ retentionDays }) => retentionDays,
  origin_audience_id: ({ lookalike }) => lookalike?.origin,
  lookalike_spec: ({ lookalike }) => lookalike && { ...lookalike.spec, origin: [{ id: lookalike.origin }] },
  approximate_count_lower_bound: ({ members }) => Math.max(countStep, floor(members.people)),
  approximate_count_upper_bound: ({ members }) => Math.max(countStep, floor(members.people) + countStep),
  operation_status: (audience, now) => operationStatus(audience, now),
  delivery_status: ({ members }) =>
    members.people < least
      ? { code: 300, description: 'This audience has too few people to be used.' }
      : { code: 200, description: 'This audience is ready for use.' },
  time_created: ({ created }) => Math.floor(created / 1000),
  time_updated: ({ updated }) => Math.floor(updated / 1000)
};

/** What `fields` asks of an audience (networks.md 1.2); its id alone when nothing is asked. */
export function readFields(audience: MetaAudience, parameters: Parameters, now: number): Record<string, unknown> {
  const asked = textOr(parameters, 'fields', 'id').split(',');
  return Object.fromEntries(
    asked.map((name) => {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      return [name, read ? read(audience, now) : refuse('100', `Tried accessing nonexisting field (${name})`)];
    })
  );
}

// the documents give 471 for a flagged audience and the words of a replace; the codes of those words are ours
function operationStatus(audience: MetaAudience, now: number): { code: number; description: string } {
  if (isFlagged(audience)) return { code: 471, description: 'Flagged' };
  if (!audience.replacing) return { code: 200, description: 'Normal' };
  return now - audience.replacing.began > windowMilliseconds
    ? { code: 500, description: 'replace_error' }
    : { code: 414, description: 'replace_in_progress' };
}

function floor(people: number): number {
  return Math.floor(people / countStep) * countStep;
}

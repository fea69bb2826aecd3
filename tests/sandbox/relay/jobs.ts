import { isDeepStrictEqual } from 'node:util';
import { emptyDigest } from '../digests.ts';
import { Membership } from '../membership.ts';
import type { Operations } from '../operations.ts';
import { refuse } from './faults.ts';
import { offered, type Offered } from './offered.ts';

/** A body of `POST /v1/jobs` that fits the contract. */
export interface JobRequest {
  readonly jobId: string;
  readonly idempotencyKey: string;
  readonly network: string;
  readonly operation: 'create' | 'add' | 'remove' | 'replace' | 'status';
  readonly audienceRef: string;
  readonly dryRun?: boolean;
  readonly name?: string;
  readonly schema?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly version?: number;
  readonly batchSeq?: number;
  readonly batchCount?: number;
  readonly consent?: unknown;
}

export interface RelayAudience {
  readonly id: string;
  readonly name: string;
  readonly members: Membership;
  /** The last version that replaced all members; 0 before. */
  replaced: number;
  /** Batches of a version that is not complete. */
  replacing: { readonly version: number; readonly batches: Map<number, JobRequest> } | null;
}

const digestLengths: Readonly<Record<string, number>> = { MD5: 32, SHA1: 40, SHA256: 64, SHA512: 128 };
const emptyDigests = new Set([
  emptyDigest,
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709'
]);

/** Jobs of a relay: kept by key, checked against the network that they are for, and carried out at once. */
export class Jobs {
  readonly audiences = new Map<string, RelayAudience>();
  readonly #byKey = new Map<string, JobRequest>();
  readonly #byId = new Map<string, JobRequest>();
  readonly #operations: Operations;

  constructor(operations: Operations) {
    this.#operations = operations;
  }

  /** Takes a job once, however often it is posted. */
  take(job: JobRequest, now: number): void {
    const known = this.#byKey.get(job.idempotencyKey) ?? this.#byId.get(job.jobId);
    if (known && !isAgain(known, job)) refuse('key-reused');
    if (known) return this.#operations.record(job.idempotencyKey, 0);
    const network = offered.find(({ id }) => id === job.network) ?? refuse('unknown-network');
    if (!network.operations.includes(job.operation)) refuse('not-offered', `${job.network} does not ${job.operation}.`);
    checkRows(job, network);
    const id = `${job.network}/${job.audienceRef}`;
    const audience = this.audiences.get(id);
    if (job.operation !== 'create' && !audience) refuse('unknown-audience');
    this.#byKey.set(job.idempotencyKey, job);
    this.#byId.set(job.jobId, job);
    if (job.dryRun) return;
    if (!audience)
      this.audiences.set(id, { id, name: job.name ?? '', members: new Membership(), replaced: 0, replacing: null });
    this.#operations.record(job.idempotencyKey, audience ? apply(job, audience, now) : 1);
  }

  /** `Job` of the contract. */
  read(jobId: string): unknown {
    const job = this.#byId.get(jobId) ?? refuse('unknown-job');
    const received = job.rows?.length ?? 0;
    const people = this.audiences.get(`${job.network}/${job.audienceRef}`)?.members.people ?? 0;
    const least = offered.find(({ id }) => id === job.network)?.least ?? 0;
    return {
      jobId,
      state: 'done',
      received,
      invalid: 0,
      matchBand: received > 0 ? '51-60' : null,
      errors: [],
      ...(job.operation === 'status' && { audience: { state: people < least ? 'too-small' : 'ready', size: people } })
    };
  }
}

/** The same job a second time: consent was checked again, and rows may have gone with it. */
function isAgain(first: JobRequest, job: JobRequest): boolean {
  const [{ rows: firstRows = [], consent: _, ...known }, { rows = [], consent: __, ...same }] = [first, job];
  const sent = new Set(firstRows.map((row) => row.join()));
  return isDeepStrictEqual(known, same) && rows.every((row) => sent.has(row.join()));
}

function checkRows(job: JobRequest, network: Offered): void {
  const { schema, rows, operation, consent, batchSeq = 1, batchCount = 1 } = job;
  if (!schema || !rows) return;
  if (operation === 'add' && consent === undefined) refuse('invalid', 'To add, consent is required.');
  if (batchSeq > batchCount) refuse('invalid', 'batchSeq goes from 1 to batchCount.');
  if (rows.length > network.batchRows)
    refuse('too-many-rows', `${network.id} takes ${network.batchRows} rows at most here.`);
  if (schema.some((column) => !network.columns.includes(column))) refuse('unknown-column');
  if (schema.length > 1 && !network.mixed) refuse('unknown-column', `${network.id} takes one column at a time.`);
  for (const [at, row] of rows.entries()) {
    if (row.length !== schema.length) refuse('invalid', `Row ${at} does not have the length of the schema.`);
    if (row.every((cell) => cell === '')) refuse('invalid', `Row ${at} is empty.`);
    if (row.some((cell, place) => cell !== '' && !fits(cell, schema[place] ?? ''))) refuse('not-hashed', `Row ${at}.`);
  }
}

function fits(cell: string, column: string): boolean {
  const length = digestLengths[column.slice(column.lastIndexOf('_') + 1)];
  if (emptyDigests.has(cell)) return false;
  return length === undefined ? cell.includes('-') : cell.length === length && !cell.includes('-');
}

/** How many identifiers changed. */
function apply(job: JobRequest, audience: RelayAudience, now: number): number {
  if (job.operation === 'replace') return replace(job, audience, now);
  if (job.operation === 'add' || job.operation === 'remove') {
    const { members } = audience;
    const changed = identifiersOf(job).filter(([kind, value]) =>
      job.operation === 'add' ? members.add(kind, value, now) : members.remove(kind, value)
    );
    return changed.length;
  }
  return 0;
}

function replace(job: JobRequest, audience: RelayAudience, now: number): number {
  const { version = 1, batchSeq = 1, batchCount = 1 } = job;
  // a batch of a version that was overtaken changes nothing
  if (version < Math.max(audience.replaced, audience.replacing?.version ?? 0)) return 0;
  if (audience.replacing?.version !== version) audience.replacing = { version, batches: new Map() };
  const { batches } = audience.replacing;
  batches.set(batchSeq, job);
  if (batches.size < batchCount) return 0;
  let changes = audience.members.clear();
  for (const batch of batches.values()) {
    for (const [kind, value] of identifiersOf(batch)) if (audience.members.add(kind, value, now)) changes += 1;
  }
  audience.replacing = null;
  audience.replaced = version;
  return changes;
}

function identifiersOf({ schema = [], rows = [] }: JobRequest): [string, string][] {
  return rows.flatMap((row) =>
    row.flatMap((value, at): [string, string][] => (value === '' ? [] : [[schema[at] ?? '', value]]))
  );
}

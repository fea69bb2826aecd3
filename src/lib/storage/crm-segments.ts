import type { Observable } from 'dexie';
import type { CrmFigures, CrmFile, CrmSegment } from '../domain/crm-segment.ts';
import { checkFigures, firstVersion, processed, segmentName, withFile } from '../domain/crm-segment.ts';
import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import { database } from './database.ts';
import { forgetBytes } from './forget-bytes.ts';
import { live } from './live.ts';
import { dropSpooled } from './spool.ts';
import { Refusal } from './storage-problem.ts';
import { write } from './write.ts';

/** The CRM segments, the last one created first. */
export function watchCrmSegments(): Observable<readonly CrmSegment[]> {
  return live(() => database.crmSegments.orderBy('createdAt').reverse().toArray());
}

/** Keeps a produced file under a name; when the network already shows figures, the segment is processed. */
export async function createCrmSegment(
  { name, network, file, figures }: CrmSegmentDraft,
  at = Date.now()
): Promise<Result<CrmSegment>> {
  const named = segmentName(name);
  if (!named.ok) return named;
  const created: CrmSegment = {
    id: crypto.randomUUID(),
    name: named.value,
    network,
    createdAt: at,
    status: 'processing',
    statusAt: at,
    current: firstVersion(file, at),
    replaced: []
  };
  const checked = figures ? checkFigures(figures) : success(null);
  if (!checked.ok) return checked;
  const segment = checked.value ? processed(created, checked.value, at) : created;
  return write([database.crmSegments], async () => {
    await database.crmSegments.add(segment);
    return segment;
  });
}

export interface CrmSegmentDraft {
  readonly name: string;
  readonly network: string;
  readonly file: CrmFile;
  /** What the network shows already, if it does. */
  readonly figures: CrmFigures | null;
}

export async function renameCrmSegment(id: string, name: string): Promise<Result<void>> {
  const named = segmentName(name);
  return named.ok ? change(id, (segment) => ({ ...segment, name: named.value })) : named;
}

/** The network says `Processed`, with its figures: they are added to the reports of the current file. */
export async function markProcessed(id: string, figures: CrmFigures, at = Date.now()): Promise<Result<void>> {
  const checked = checkFigures(figures);
  return checked.ok ? change(id, (segment) => processed(segment, checked.value, at)) : checked;
}

/** Loads another produced file: it replaces all profiles, so ask before. The one before stays in the history. */
export function replaceFile(id: string, file: CrmFile, at = Date.now()): Promise<Result<void>> {
  return change(id, (segment) => withFile(segment, file, at));
}

/** Takes the segment out, with its history, and answers it, so that it can be put back. */
export function removeCrmSegment(id: string): Promise<Result<CrmSegment>> {
  return write([database.crmSegments], async () => {
    const segment = await existing(id);
    await database.crmSegments.delete(id);
    return segment;
  });
}

/** Puts a removed segment back. */
export function restoreCrmSegment(segment: CrmSegment): Promise<Result<void>> {
  return write([database.crmSegments], async () => {
    await database.crmSegments.put(segment);
  });
}

async function change(id: string, next: (segment: CrmSegment) => CrmSegment): Promise<Result<void>> {
  const written = await write([database.crmSegments, database.productions], async () => {
    await database.crmSegments.put(next(await existing(id)));
    return forgetBytes();
  });
  if (!written.ok) return written;
  await Promise.all(written.value.map((spool) => dropSpooled(spool)));
  return success(undefined);
}

async function existing(id: string): Promise<CrmSegment> {
  const segment = await database.crmSegments.get(id);
  if (!segment) throw new Refusal({ kind: 'not-found' });
  return segment;
}

import type { Result } from './result.ts';
import { failure, success } from './result.ts';

/** What the network says of a segment's file: not taken in yet, or usable (product.md P10, P13). */
export type CrmStatus = 'processing' | 'processed';

/** A list of people kept under a name on a network, made of one produced file at a time (P9 to P14). */
export interface CrmSegment {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly createdAt: number;
  /** Can be chosen in an Adgroup only when processed (P13). */
  readonly status: CrmStatus;
  readonly statusAt: number;
  readonly current: CrmVersion;
  /** Files that stood here before, the last one first: a new file replaces all profiles (P12). */
  readonly replaced: readonly ReplacedVersion[];
}

/** One file of a segment. What it says stays true once the produced file is deleted. */
export interface CrmVersion {
  /** From 1. */
  readonly number: number;
  readonly productionId: string;
  readonly fileName: string;
  readonly written: number;
  readonly loadedAt: number;
  /** What the network reported of it, the last report first. */
  readonly reports: readonly CrmReport[];
}

export interface ReplacedVersion extends CrmVersion {
  readonly replacedAt: number;
}

/** The figures that a network shows once a file is processed (P11), as the user copied them. */
export interface CrmFigures {
  readonly profiles: number | null;
  /** Share of the people that the network knows, in percent. */
  readonly reach: number | null;
}

export interface CrmReport extends CrmFigures {
  readonly at: number;
}

/** The name as it is kept: required, without spaces around (P9). */
export function segmentName(name: string): Result<string> {
  const trimmed = name.trim();
  return trimmed ? success(trimmed) : failure({ kind: 'name-missing' });
}

/** Profiles are whole and not negative, reach is 0 to 100; either may be unknown. */
export function checkFigures(figures: CrmFigures): Result<CrmFigures> {
  const { profiles, reach } = figures;
  if (profiles !== null && !(Number.isSafeInteger(profiles) && profiles >= 0))
    return failure({ kind: 'out-of-range', field: 'profiles' });
  if (reach !== null && !(reach >= 0 && reach <= 100)) return failure({ kind: 'out-of-range', field: 'reach' });
  return success(figures);
}

/** The segment once the network has processed its file, with the figures it shows, if it shows any. */
export function processed(segment: CrmSegment, figures: CrmFigures, at: number): CrmSegment {
  const known = figures.profiles !== null || figures.reach !== null;
  const reports = known ? [{ ...figures, at }, ...segment.current.reports] : segment.current.reports;
  const statusAt = segment.status === 'processed' ? segment.statusAt : at;
  return { ...segment, status: 'processed', statusAt, current: { ...segment.current, reports } };
}

/** The segment with another file: all its profiles are replaced, the file before stays in the history. */
export function withFile(segment: CrmSegment, file: CrmFile, at: number): CrmSegment {
  const { current, replaced } = segment;
  return {
    ...segment,
    status: 'processing',
    statusAt: at,
    current: firstVersion(file, at, current.number + 1),
    replaced: [{ ...current, replacedAt: at }, ...replaced]
  };
}

/** What a segment takes from a produced file. */
export type CrmFile = Pick<CrmVersion, 'productionId' | 'fileName' | 'written'>;

export function firstVersion(file: CrmFile, at: number, number = 1): CrmVersion {
  const { productionId, fileName, written } = file;
  return { number, productionId, fileName, written, loadedAt: at, reports: [] };
}

import type { Remote } from 'comlink';
import type { Result } from '#lib/domain/result.ts';
import { watchWrites } from '#lib/storage/contacts.ts';
import { startThread, type Thread } from '../thread.ts';
import type { Asker, ListedMember, Members, Overlap, SegmentsFace, Why } from './segments-face.ts';
import script from './segments.worker.ts?worker&url';

export type { ListedMember, Members, Overlap, Why };

type Answers = { readonly [M in keyof SegmentsFace]: Answer<SegmentsFace[M]> };
type Answer<F> = F extends (asker: Asker, ...asked: infer A) => infer R ? (...asked: A) => R : never;

/** The segments of this tab, in a worker that lives as long as the page and is started again when it died. A newer count
 * overtakes an older one, which answers `cancelled`; so does a newer curve, a newer list… */
export type SegmentsClient = Answers;

/** @param zone IANA name of the zone of calendar days, asked at each question */
export function openSegments(zone: () => string): SegmentsClient {
  let thread: Thread<SegmentsFace> | null = null;
  const writes = { heads: 0, segments: 0 };
  watchWrites(() => writes.heads++);
  watchWrites(() => writes.segments++, 'segments');
  const call = <T>(use: (face: Remote<SegmentsFace>) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!thread || thread.isStopped) thread = startThread<SegmentsFace>(script);
    return thread.call(use);
  };
  const asker = (): Asker => ({ zone: zone(), writes: { ...writes } });
  return {
    count: (question) => call((face) => face.count(asker(), plain(question))),
    members: (question) => call((face) => face.members(asker(), plain(question))),
    list: (question, limit) => call((face) => face.list(asker(), plain(question), limit)),
    explain: (question, contact) => call((face) => face.explain(asker(), plain(question), contact)),
    curve: (root, days, every) => call((face) => face.curve(asker(), plain(root), days, every)),
    leaving: (root, moments) => call((face) => face.leaving(asker(), plain(root), [...moments])),
    overlap: (roots) => call((face) => face.overlap(asker(), plain(roots))),
    coverage: () => call((face) => face.coverage(asker())),
    suggest: (column, typed) => call((face) => face.suggest(asker(), column, typed)),
    freeze: (root, name, from) => call((face) => face.freeze(asker(), plain(root), name, from))
  };
}

// what a screen holds may be wrapped in a proxy, which no worker can be sent
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

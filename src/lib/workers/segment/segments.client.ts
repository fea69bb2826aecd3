import type { Remote } from 'comlink';
import type { Result } from '#lib/domain/result.ts';
import { failure } from '#lib/domain/result.ts';
import { startThread, type Thread } from '../thread.ts';
import type { ListedMember, Members, Overlap, SegmentsFace, Why } from './segments-face.ts';
import script from './segments.worker.ts?worker&url';

export type { ListedMember, Members, Overlap, Why };

type Answers = { readonly [M in keyof SegmentsFace]: Answer<SegmentsFace[M]> };
type Answer<F> = F extends (zone: string, ...asked: infer A) => infer R ? (...asked: A) => R : never;

/** The segments of this tab, in a worker that lives as long as the page and is started again when it died. A newer count
 * overtakes an older one, which answers `cancelled`; so does a newer curve, a newer list… */
export type SegmentsClient = Answers;

/** @param zone IANA name of the zone of calendar days, asked at each question */
export function openSegments(zone: () => string): SegmentsClient {
  let thread: Thread<SegmentsFace> | null = null;
  const call = <T>(use: (face: Remote<SegmentsFace>) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!thread || thread.isStopped) thread = startThread<SegmentsFace>(script);
    return thread.call(use);
  };
  /** One question of a kind at a time, and of those that wait only the newest is asked. */
  const newest = () => {
    let turn = 0;
    let asking: Promise<unknown> = Promise.resolve();
    return async <T>(use: (face: Remote<SegmentsFace>) => Promise<Result<T>>): Promise<Result<T>> => {
      const mine = ++turn;
      const before = asking;
      let done = () => {};
      asking = new Promise<void>((resolve) => (done = resolve));
      await before;
      try {
        return mine === turn ? await call(use) : failure({ kind: 'cancelled' });
      } finally {
        done();
      }
    };
  };
  const [count, list, explain, curve, leaving] = [newest(), newest(), newest(), newest(), newest()];
  return {
    count: (question) => count((face) => face.count(zone(), plain(question))),
    members: (question) => call((face) => face.members(zone(), plain(question))),
    list: (question, limit) => list((face) => face.list(zone(), plain(question), limit)),
    explain: (question, contact) => explain((face) => face.explain(zone(), plain(question), contact)),
    curve: (root, days) => curve((face) => face.curve(zone(), plain(root), days)),
    leaving: (root, moments) => leaving((face) => face.leaving(zone(), plain(root), [...moments])),
    moved: (root, since) => call((face) => face.moved(zone(), plain(root), since)),
    overlap: (roots) => call((face) => face.overlap(zone(), plain(roots))),
    coverage: () => call((face) => face.coverage(zone())),
    suggest: (column, typed) => call((face) => face.suggest(zone(), column, typed)),
    freeze: (root, name, from) => call((face) => face.freeze(zone(), plain(root), name, from))
  };
}

// what a screen holds may be wrapped in a proxy, which no worker can be sent
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

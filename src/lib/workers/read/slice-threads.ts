import { startThread, type Thread } from '../thread.ts';

/** The workers that run the slices of a file side by side, one for each core up to four. Those that wait are taken
 * first. */
export class SliceThreads<Face> {
  readonly #url: string;
  #idle: Thread<Face>[] = [];

  /** @param url address of their script, from an import with `?worker&url` */
  constructor(url: string) {
    this.#url = url;
  }

  /** Starts them before the file is known. */
  warm(): void {
    while (this.#idle.length < laneCount()) this.#idle.push(startThread<Face>(this.#url));
  }

  take(): readonly Thread<Face>[] {
    return Array.from({ length: laneCount() }, () => {
      const idle = this.#idle.shift();
      return idle && !idle.isStopped ? idle : startThread<Face>(this.#url);
    });
  }

  /** Lets one wait for another file. */
  keep(thread: Thread<Face>): void {
    this.#idle.push(thread);
  }

  /** Stops those that wait. */
  stop(): void {
    for (const thread of this.#idle.splice(0)) thread.stop();
  }
}

const mostLanes = 4;
const laneCount = () => Math.max(2, Math.min(navigator.hardwareConcurrency || 2, mostLanes));

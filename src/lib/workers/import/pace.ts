import type { ImportProgress } from '#lib/domain/import-job.ts';

/** Tells how far an import is, ten times a second at most, and each change of stage at once. */
export class Pace {
  readonly #started = performance.now();
  readonly #bytesTotal: number;
  readonly #tell: (progress: ImportProgress) => void;
  #stage: ImportProgress['stage'] = 'reading';
  #bytesRead = 0;
  #rows = 0;
  #lastTold = 0;

  constructor(bytesTotal: number, tell: (progress: ImportProgress) => void) {
    this.#bytesTotal = bytesTotal;
    this.#tell = tell;
  }

  get elapsed(): number {
    return performance.now() - this.#started;
  }

  stage(stage: ImportProgress['stage']): void {
    this.#stage = stage;
    if (stage === 'keeping') this.#bytesRead = this.#bytesTotal;
    this.#tellNow();
  }

  read(bytesRead: number, rows: number): void {
    this.#bytesRead = bytesRead;
    this.#rows = rows;
    if (performance.now() - this.#lastTold >= pause) this.#tellNow();
  }

  #tellNow(): void {
    this.#lastTold = performance.now();
    this.#tell({
      bytesRead: this.#bytesRead,
      bytesTotal: this.#bytesTotal,
      read: this.#rows,
      stage: this.#stage,
      elapsed: this.elapsed
    });
  }
}

const pause = 100;

/** Counters of a job that reads a file, whatever it does with it. */
export interface JobCounters {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly read: number;
  /** Milliseconds since the start. */
  readonly elapsed: number;
}

/** What the screen says of a running job, computed from its counters alone. */
export interface JobFigures {
  /** 0 to 1, by bytes: the only measure known beforehand. */
  readonly share: number;
  /** Milliseconds, null while too little has been read to tell. */
  readonly remaining: number | null;
  readonly linesPerSecond: number;
  readonly bytesPerSecond: number;
}

export function jobFigures({ bytesRead, bytesTotal, read, elapsed }: JobCounters): JobFigures {
  const seconds = elapsed / 1000;
  const bytesPerSecond = seconds > 0 ? bytesRead / seconds : 0;
  const known = elapsed >= settled && bytesPerSecond > 0;
  return {
    share: bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : 0,
    remaining: known ? (Math.max(0, bytesTotal - bytesRead) / bytesPerSecond) * 1000 : null,
    linesPerSecond: seconds > 0 ? read / seconds : 0,
    bytesPerSecond
  };
}

/** A count with two figures that speak, as estimates are said: 4 317 becomes 4 300. */
export function roughly(count: number, figures = 2): number {
  if (count <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - figures + 1);
  return Math.round(count / step) * step;
}

/** Under this, a rate is noise. */
const settled = 400;

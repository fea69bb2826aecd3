/** One measured number, as printed: a JSON line of `npm run bench`. Smaller is better. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MB' | 'bytes';
  /** Set by the issue that asked for the figure. */
  readonly bound: number;
  /** Median of the runs, in milliseconds, where a time was measured. */
  readonly tamis_ms?: number;
  readonly peer?: string;
  readonly peer_ms?: number;
  readonly rows?: number;
  /** What exactly was measured, where the name does not say it. */
  readonly note?: string;
}

export interface BenchOptions {
  /** Where the built app is served. */
  readonly address: string;
  readonly rows: number;
  readonly crmRows: number;
  readonly memoryRows: number;
  readonly runs: number;
  /** Names of figures to measure; all when empty. */
  readonly only: readonly string[];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Tamis and its peer in turn, after one run of each that does not count. */
export async function inTurn(runs: number, tamis: () => Promise<number>, peer: () => Promise<number>) {
  const times = { tamis: [] as number[], peer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const one = { tamis: await tamis(), peer: await peer() };
    if (run > 0) {
      times.tamis.push(one.tamis);
      times.peer.push(one.peer);
    }
    const word = run === 0 ? 'warm-up' : `run ${run}`;
    console.log(`  ${word}: Tamis ${Math.round(one.tamis)} ms, peer ${Math.round(one.peer)} ms`);
  }
  const [mine, its] = [median(times.tamis), median(times.peer)];
  return { value: rounded(mine / its, 3), tamis_ms: Math.round(mine), peer_ms: Math.round(its) };
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** The figures for a reader. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(({ figure, value, unit, bound, tamis_ms, peer_ms, peer }) => [
    figure,
    `${value} ${unit}`,
    `${value <= bound ? 'within' : 'ABOVE'} ${bound}`,
    tamis_ms === undefined ? '' : `${tamis_ms} ms`,
    peer_ms === undefined ? '' : `${peer_ms} ms ${peer}`
  ]);
  const all = [['figure', 'value', 'bound', 'Tamis', 'peer'], ...lines];
  const widths = all[0]!.map((_, at) => Math.max(...all.map((line) => line[at]!.length)));
  return all.map((line) => line.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')).join('\n');
}

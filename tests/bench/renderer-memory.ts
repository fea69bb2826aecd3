import { readFileSync, readdirSync } from 'node:fs';

/** Highest resident memory that a renderer process below this one ever had (VmHWM of Linux), in megabytes: the
 * process that holds the page, its workers and its service worker, with the browser's own code, which all processes
 * share. The kernel keeps count: nothing is missed between two looks. */
export function peakOfRenderers(): number {
  const peaks = childrenOf(process.pid).flatMap((pid) => {
    const [command, status] = [read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/status`)];
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return command.includes('--type=renderer') && peak ? [Number(peak) / 1024] : [];
  });
  if (peaks.length === 0) throw new Error('Memory can only be read from /proc, on Linux.');
  return Math.max(...peaks);
}

/** All processes below one. */
function childrenOf(root: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    // the name of a process may hold anything, brackets too
    const parent = /^\d+$/.test(name) && /^.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1];
    return parent ? [{ pid: Number(name), parent: Number(parent) }] : [];
  });
  const found = [root];
  for (const parent of found) found.push(...parents.filter((one) => one.parent === parent).map(({ pid }) => pid));
  return found.slice(1);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // it has ended
    return '';
  }
}

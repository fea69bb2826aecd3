import type { Import } from './imports.ts';

/** A rule of the import table: what a floor may use of another. */
interface Allowed {
  readonly floor: string;
  /** In words, for the message. */
  readonly what: string;
  readonly matches: RegExp;
}

const all = (floor: string): Allowed => ({ floor, what: floor, matches: /./ });

/** The import table of the house. What a floor does not list, it may not use, not even for a type. */
export const table: Readonly<Record<string, readonly Allowed[]>> = {
  kernel: [all('kernel')],
  domain: [all('domain')],
  engine: [all('domain'), all('engine')],
  storage: [all('domain'), all('storage')],
  workers: [all('kernel'), all('domain'), all('engine'), all('storage'), all('workers')],
  // a connector is one file, and pure: what is shown on screen is what is sent
  sync: [
    all('domain'),
    all('engine'),
    all('storage'),
    { floor: 'workers', what: 'workers/script-url.ts (a page has one policy for them)', matches: /^script-url\.ts$/ },
    all('sync')
  ],
  ui: [
    all('domain'),
    // catalogues, types and pure functions, and the engine has nothing else
    all('engine'),
    {
      floor: 'storage',
      what: 'storage (its watch and command functions, not database.ts)',
      matches: /^(?!database\.ts$)/
    },
    { floor: 'workers', what: 'workers (*.client.ts only)', matches: /\.client\.ts$/ },
    { floor: 'sync', what: 'sync/wake.ts', matches: /^wake\.ts$/ },
    all('ui')
  ],
  'service-worker': [
    all('sync'),
    { floor: 'storage', what: 'storage/inbox.ts (files shared to Tamis wait there)', matches: /^inbox\.ts$/ },
    all('service-worker')
  ]
};

/** The floor of a file and its path there; routes stand on the floor of ui, and see ui, never the reverse. */
export function floorOf(file: string): { floor: string; path: string } | null {
  const found = /^src\/(?:lib\/([^/]+)|(routes|service-worker|host))\/(.+)$/.exec(file);
  if (!found) return null;
  return { floor: found[1] ?? found[2] ?? '', path: found[3] ?? '' };
}

/** Why an import is refused, with what is allowed; null when it is fine. */
export function refusal({ from, line, specifier, to }: Import): string | null {
  const source = floorOf(from);
  if (!source || source.floor === 'host') return null;
  const at = `${from}:${line} imports ${specifier}`;
  if (specifier.startsWith('$lib')) return `${at}. Write #lib/… instead.`;
  if (to === null) return null;
  const target = floorOf(to);
  // the one sheet of tokens and type comes in with the root layout
  if (source.floor === 'routes' && (target?.floor === 'routes' || to === 'src/app.css')) return null;
  const row = table[source.floor === 'routes' ? 'ui' : source.floor];
  if (!row) return `${from} stands on no floor of the house. The floors are ${Object.keys(table).join(', ')}.`;
  if (target && row.some(({ floor, matches }) => floor === target.floor && matches.test(target.path))) return null;
  return `${at}. From ${source.floor} one may import ${row.map(({ what }) => what).join(', ')}.`;
}

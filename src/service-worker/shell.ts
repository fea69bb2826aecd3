// The whole build, kept whole. Two things that Workbox's precache does not do are needed here: what an older build
// brought stays until no page of that build is left, and a cache that was emptied is filled again.
import { isSender, withDestinations } from './sender-policy.ts';
import { root, worker } from './worker.ts';

/** A file of the build: its path from the site's root, a revision of its bytes and headers, its digest. */
interface ShellFile {
  readonly path: string;
  readonly revision: string;
  readonly integrity: string;
}

/** Fetches what is missing. All or nothing for the installation: a missing, cut or foreign file rejects. */
export async function fillShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const missing = [...keys].filter(([, key]) => !kept.has(key));
  const next = missing.values();
  await Promise.all(Array.from({ length: lanes }, () => fetchEach(cache, next)));
}

/** Whether every address can be answered without a network. */
export async function hasWholeShell(): Promise<boolean> {
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return [...keys.values()].every((key) => kept.has(key));
}

/** The answer to a request for a page or a file of a build; undefined leaves it to the network, as does `no-store`, by
 * which a page finds out whether there is one. */
export function answerFromShell(request: Request): Promise<Response> | undefined {
  if (request.cache === 'no-store') return undefined;
  const address = request.url.replace(/[?#].*$/, '');
  if (request.mode === 'navigate') {
    const page = keys.get(address) ?? (isFile(address) ? undefined : keys.get(`${root}200.html`));
    return page ? keptOr(request, page) : undefined;
  }
  const key = keys.get(address);
  if (key && isSender(address)) return keptOr(request, key).then(withDestinations);
  if (key) return keptOr(request, key);
  return address.startsWith(`${root}_app/immutable/`) ? keptOrOlder(request, address) : undefined;
}

/** Drops what older builds brought, once no page is open: a page of an older build may ask for it at any moment. */
export async function sweepShell(): Promise<void> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true });
  // of a build that waits for its turn, nothing is dropped either
  if (pages.length > 0 || (worker.registration.installing ?? worker.registration.waiting)) return;
  const cache = await caches.open(cacheName);
  const wanted = new Set(keys.values());
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

const cacheName = 'tamis-shell';
const lanes = 6;
// the build writes its list here once it is complete
const files = (globalThis as unknown as { __TAMIS_SHELL__: readonly ShellFile[] }).__TAMIS_SHELL__;
const keys = new Map(files.map(({ path, revision }) => [root + path, `${root}${path}?revision=${revision}`]));
const integrities = new Map(files.map(({ path, integrity }) => [root + path, integrity]));

async function fetchEach(cache: Cache, rest: Iterator<[string, string]>): Promise<void> {
  for (let next = rest.next(); !next.done; next = rest.next()) {
    const [address, key] = next.value;
    // the digest refuses a page sent in place of a script, and a file that was cut on its way
    const integrity = integrities.get(address) ?? '';
    const response = await fetch(address, { integrity, cache: 'no-cache', credentials: 'same-origin' });
    if (!response.ok || response.redirected) throw new TypeError(`${response.status} for ${address}`);
    await cache.put(key, response);
  }
}

async function keptOr(request: Request, key: string): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(key);
  return kept ?? fetch(request);
}

/** A file of an older build: hashed names say their content, so any revision is the right one. */
async function keptOrOlder(request: Request, address: string): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(address, { ignoreSearch: true });
  return kept ?? fetch(request);
}

function isFile(address: string): boolean {
  return /\.[^/]*$/.test(address.slice(root.length)) || address.startsWith(`${root}_app/`);
}

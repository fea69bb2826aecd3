import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const single = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

/** Names the state of everything that a build is made of, so that equal sources make equal builds.
 * @param {string} [root]
 * @returns {string} */
export function sourcesDigest(root = '.') {
  const digest = createHash('sha256').update(process.env['BASE_PATH'] ?? '');
  return digestOf(digest, root, [...single, ...filesUnder(root, 'src'), ...filesUnder(root, 'static')]);
}

/** Names the state of the floors that a page and its workers share. What is only seen changes no worker, so that an
 * update fetches them again when they did change.
 * @param {string} [root]
 * @returns {string} */
export function workersDigest(root = '.') {
  const floors = ['kernel', 'domain', 'engine', 'storage', 'workers'];
  const files = floors.flatMap((floor) => filesUnder(root, `src/lib/${floor}`));
  return digestOf(createHash('sha256'), root, ['package-lock.json', ...files]);
}

/** @param {import('node:crypto').Hash} digest
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {string} */
function digestOf(digest, root, files) {
  // a second build of the same sources, for the tests of updates
  digest.update(process.env['TAMIS_VERSION'] ?? '');
  for (const file of files) {
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  }
  return digest.digest('hex').slice(0, 20);
}

/** The digest of the sources that made a build, or null when there is none.
 * @param {string} folder
 * @returns {string | null} */
export function builtFrom(folder) {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, '_app', 'version.json'), 'utf8'));
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}

/** Paths with forward slashes, sorted.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} */
export function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

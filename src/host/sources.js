import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const single = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

/** Names the state of everything that a build is made of, so that equal sources make equal builds.
 * @param {string} [root]
 * @returns {string} */
export function sourcesDigest(root = '.') {
  const digest = createHash('sha256').update(process.env['BASE_PATH'] ?? '');
  // a second build of the same sources, for the tests of updates
  digest.update(process.env['TAMIS_VERSION'] ?? '');
  for (const file of [...single, ...filesUnder(root, 'src'), ...filesUnder(root, 'static')]) {
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

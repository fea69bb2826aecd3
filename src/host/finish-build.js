import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeHeaderFiles } from './header-files.js';
import { headersFor, inlineScripts } from './policy.js';
import { forHosts } from './serve.js';
import { filesUnder } from './sources.js';

/** To serve in place of the service worker, to pull a release. */
const withdrawal = '.hosting/withdrawn-service-worker.js';
/** What the service worker script holds until the list of the build is known. */
const placeholder = 'globalThis.__TAMIS_SHELL__';

/** Wraps the adapter: once the site is written, lists it in the service worker and writes the hosts' header files.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder
 * @returns {import('@sveltejs/kit').Adapter} */
export function finishBuild(adapter, folder) {
  return {
    name: 'tamis',
    async adapt(builder) {
      await adapter.adapt(builder);
      const { base } = builder.config.kit.paths;
      const scripts = inlineScripts(folder);
      const script = join(folder, 'service-worker.js');
      const source = readFileSync(script, 'utf8');
      if (!source.includes(placeholder)) throw new Error('The service worker has no place for the list of the build.');
      writeFileSync(
        script,
        source.replace(placeholder, () => JSON.stringify(listShell(folder, scripts)))
      );
      writeHeaderFiles(folder, base, scripts);
      copyFileSync(fileURLToPath(new URL('withdrawn-worker.js', import.meta.url)), join(folder, withdrawal));
    }
  };
}

/** The files that the service worker keeps. The revision of a file changes with its bytes and with its headers, since
 * a cached answer keeps the headers that it came with.
 * @param {string} folder
 * @param {readonly string[]} scripts
 * @returns {{ path: string, revision: string, integrity: string }[]} path inside the site, without leading slash */
function listShell(folder, scripts) {
  return filesUnder(folder, '.')
    .filter((path) => path !== 'service-worker.js' && !forHosts.has(`/${path}`) && !/(^|\/)\./.test(path))
    .map((path) => {
      const content = readFileSync(join(folder, path));
      const headers = JSON.stringify(headersFor(`/${path}`, scripts));
      return {
        path: path.replace(/(^|\/)index\.html$/, '$1'),
        revision: createHash('sha256').update(content).update(headers).digest('hex').slice(0, 16),
        integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`
      };
    });
}

import adapter from '@sveltejs/adapter-static';
import { hideAnnouncer } from './src/host/announcer.js';
import { finishBuild } from './src/host/finish-build.js';
import { sourcesDigest } from './src/host/sources.js';

// another folder for the second build that the tests of updates need
const folder = process.env['TAMIS_BUILD'] ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true) },
  preprocess: [hideAnnouncer],
  kit: {
    adapter: finishBuild(adapter({ pages: folder, fallback: '200.html', strict: true }), folder),
    paths: { base: /** @type {'' | `/${string}`} */ (process.env['BASE_PATH'] ?? ''), relative: false },
    // tests/package.json makes the tests a package of their own, where the root's `imports` do not reach
    alias: { '#lib': 'src/lib' },
    // equal sources make equal builds, which a browser need not fetch again
    version: { name: sourcesDigest() },
    // workbox-window registers it, through a Trusted Types policy
    serviceWorker: { register: false }
  }
};

import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true) },
  kit: {
    adapter: adapter({ fallback: '200.html', strict: true }),
    paths: { base: /** @type {'' | `/${string}`} */ (process.env['BASE_PATH'] ?? ''), relative: false },
    // workbox-window registers it, through a Trusted Types policy
    serviceWorker: { register: false }
  }
};

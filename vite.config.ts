import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { kernelPlugin } from './src/host/kernel-plugin.js';
import { workersDigest } from './src/host/sources.js';
import { chromiumLaunch } from './tests/chromium.js';

export default defineConfig({
  plugins: [kernelPlugin(), sveltekit()],
  define: { __TAMIS_WORKERS__: JSON.stringify(workersDigest()) },
  worker: { format: 'es', plugins: () => [kernelPlugin()], rolldownOptions: { checks: { pluginTimings: false } } },
  // how long each plugin took is of interest to nobody who only wants to start Tamis
  build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/node_modules/**'],
          testTimeout: 30_000
        }
      },
      {
        extends: true,
        // named here, or the first run reloads the page in the middle of a test
        optimizeDeps: { include: ['@noble/hashes/hmac.js', 'comlink', 'dexie', 'papaparse', 'workbox-window'] },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          exclude: ['tests/node_modules/**'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
});

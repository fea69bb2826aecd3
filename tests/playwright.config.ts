import { defineConfig } from 'playwright/test';
import { chromiumLaunch } from './chromium.js';

// the real headers and the real service worker: the tests use what `npm start` serves
const port = Number(process.env['TAMIS_PORT'] ?? 4319);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'artefacts/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // `npm test` counts from the report
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    // pictures of every frame would take a fifth of the time of every test; the page itself is in the trace
    trace: { mode: 'retain-on-failure', screenshots: false }
  },
  webServer: {
    command: `node ../src/host/start.js --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 120_000
  }
});

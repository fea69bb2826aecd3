// `npm test`: everything that proves Tamis, from a fresh clone. Ends with one line, `N passed, N failed`.
// Only Node's own modules may be imported before the packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chdir, env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, runNpm } from '../src/host/install.js';

const artefacts = 'tests/artefacts';
const total = { passed: 0, failed: 0 };

chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync(artefacts, { recursive: true, force: true });
mkdirSync(artefacts, { recursive: true });

if (!ensureInstalled('.') || (existsSync('tests/package.json') && !ensureInstalled('tests'))) {
  finish('npm could not install the packages; its own message stands above.');
}
const { ensureChromium } = await import('./chromium.js');
if (!(await ensureChromium())) finish('No Chromium was found, and none could be installed: set TAMIS_CHROMIUM.');

check('Types', () => runNpm(['run', 'check', '--silent']));
check('Lint', () => runNpm(['run', 'lint', '--silent']));
suite('Laws, units and components', 'vitest', ['run', '--reporter=default', '--reporter=json'], readVitest);
if (check('Build', () => runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']))) {
  suite('End to end', 'playwright', ['test', '-c', 'tests/playwright.config.ts'], readPlaywright);
} else {
  console.log('Without a build there is nothing to try end to end.');
  total.failed += 1;
}
finish();

/** One step that passes or fails as a whole.
 * @param {string} name
 * @param {() => number} run answers an exit code */
function check(name, run) {
  const started = announce(name);
  const passed = run() === 0;
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds(started)} s`);
  return passed;
}

/** One runner, and the tests that its report counts.
 * @param {string} name
 * @param {'vitest' | 'playwright'} runner
 * @param {string[]} words
 * @param {(report: any) => { passed: number, failed: number }} read */
function suite(name, runner, words, read) {
  const started = announce(name);
  const report = `${artefacts}/${runner}.json`;
  const outcome = runner === 'vitest' ? [...words, `--outputFile.json=${report}`] : words;
  const entry = runner === 'vitest' ? 'node_modules/vitest/vitest.mjs' : 'node_modules/playwright/cli.js';
  const code = runNode(entry, outcome, { PLAYWRIGHT_JSON_OUTPUT_FILE: `${artefacts}/playwright.json` });
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  // a runner that fell over before it could blame a test
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds(started)} s`);
}

/** A test that was left out is a test that failed.
 * @param {{ numPassedTests: number, numTotalTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report */
function readVitest({ numPassedTests, numTotalTests, testResults }) {
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report */
function readPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** @param {string} script
 * @param {string[]} words
 * @param {Record<string, string>} [more] */
function runNode(script, words, more = {}) {
  return spawnSync(execPath, [script, ...words], { stdio: 'inherit', env: { ...env, ...more } }).status ?? 1;
}

/** @param {string} name */
function announce(name) {
  console.log(`\n── ${name}`);
  return Date.now();
}

/** @param {number} started */
function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

/** @param {string} [trouble] */
function finish(trouble) {
  if (trouble) {
    console.error(trouble);
    total.failed += 1;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  exit(total.failed === 0 ? 0 : 1);
}

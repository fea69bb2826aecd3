// `npm run bench`: every benchmark of this folder, in the built app, next to its peer in the same run.
// `npm run bench -- hash --rows 1000000 --runs 3` runs one of them at another size.
// Only Node's own modules may be imported before the packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { argv, chdir, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../src/host/install.js';

chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '5000000' },
    'crm-rows': { type: 'string', default: '1000000' },
    'memory-rows': { type: 'string', default: '20000000' },
    runs: { type: 'string', default: '5' },
    figure: { type: 'string', multiple: true }
  }
});
const known = readdirSync('tests/bench').flatMap((file) => file.match(/^(.+)\.bench\.ts$/)?.[1] ?? []);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) fail(`No benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
if (!ensureInstalled('.') || !ensureInstalled('tests')) fail('npm could not install the packages.');

const { ensureChromium } = await import('../chromium.js');
if (!(await ensureChromium())) fail('No Chromium was found, and none could be installed: set TAMIS_CHROMIUM.');
const { builtFrom, sourcesDigest } = await import('../../src/host/sources.js');
if (!existsSync('build') || builtFrom('build') !== sourcesDigest()) {
  console.log('Building…');
  const { status } = spawnSync(execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit'
  });
  if (status !== 0) fail('The build failed.');
}

const { runnerImport } = await import('vite');
/** @type {import('vite').InlineConfig} */
const plain = {
  configFile: false,
  resolve: { alias: { '#lib': fileURLToPath(new URL('../../src/lib', import.meta.url)) } }
};
const { serve } = await import('../../src/host/serve.js');
const server = await serve({ folder: 'build', port: 0 });
/** @type {import('./figure.ts').Figure[]} */
const figures = [];
/** @type {import('./figure.ts').BenchOptions} */
const options = {
  address: `http://localhost:${server.port}`,
  rows: positive('rows'),
  crmRows: positive('crm-rows'),
  memoryRows: positive('memory-rows'),
  runs: positive('runs'),
  only: values.figure ?? []
};
let failed = false;
try {
  const { module: table } = await runnerImport('./tests/bench/figure.ts', plain);
  for (const name of positionals.length > 0 ? positionals : known) {
    const { module } = await runnerImport(`./tests/bench/${name}.bench.ts`, plain);
    for await (const figure of module.measure(options)) figures.push(figure);
  }
  console.log(`\n${table.tableOf(figures)}\n`);
  for (const figure of figures) console.log(JSON.stringify(figure));
  failed = figures.some(({ value, bound }) => value > bound);
} finally {
  await server.close();
}
exit(failed ? 1 : 0);

/** @param {'rows' | 'crm-rows' | 'memory-rows' | 'runs'} option */
function positive(option) {
  const number = Number(values[option]);
  if (!Number.isInteger(number) || number < 1) fail(`--${option} takes a whole number above zero.`);
  return number;
}

/** @param {string} message
 * @returns {never} */
function fail(message) {
  console.error(message);
  exit(1);
}

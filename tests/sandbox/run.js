// `npm run sandbox`: the networks' side on this machine, until it is stopped. See the README beside.
// Only Node's own modules may be imported before the packages are there.
import { chdir, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../src/host/install.js';

chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (!ensureInstalled('.')) {
  console.error('npm could not install the packages; its own message stands above.');
  exit(1);
}
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/sandbox/start-sandbox.ts', { configFile: false });

/** @type {import('./start-sandbox.ts').Sandbox} */
const { meta, google, relay } = await module.startSandbox({ ports: [4801, 4802, 4803], processing: 5_000 });
const servers = /** @type {const} */ ([
  ['Meta, Marketing API', meta],
  ['Google, Data Manager API', google],
  ['Relay, for every other network', relay]
]);
for (const [title, { address, network }] of servers) {
  console.log(`\n${title}\n  address  ${address}`);
  for (const [name, value] of Object.entries(network.tokens)) console.log(`  ${name.padEnd(8)} ${value}`);
  console.log(`  holds    ${address}/__sandbox/state`);
}
console.log('\nNothing leaves this machine. Stop with Ctrl+C. How to try it: tests/sandbox/README.md');

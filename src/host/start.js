// `npm start`: from a fresh clone to a running Tamis. Only Node's own modules may be imported before the packages
// are there, so the server is imported last.
import { spawnSync } from 'node:child_process';
import { chdir, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.js';
import { builtFrom, sourcesDigest } from './sources.js';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const wanted = Number(values.port ?? 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error('--port takes a number from 0 to 65535.');
  exit(1);
}
chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (!ensureInstalled('.')) {
  console.error('npm could not install the packages; its own message stands above.');
  exit(1);
}
if (builtFrom('build') !== sourcesDigest()) {
  console.log('Building…');
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit'
  });
  if (status !== 0) exit(status ?? 1);
}
const { serve } = await import('./serve.js');
const base = process.env['BASE_PATH'] ?? '';
for (let port = wanted; ; port += 1) {
  try {
    const server = await serve({ folder: 'build', port, base });
    console.log(`Tamis: http://localhost:${server.port}${base}/`);
    break;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    // a port asked for is that one or none
    if (values.port !== undefined || port >= wanted + 20) {
      console.error(`Port ${port} is taken.`);
      exit(1);
    }
  }
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const sources = 'src/lib/kernel/assembly';
const cache = 'node_modules/.cache/tamis-kernel';

/** Compiles the AssemblyScript kernel when the build asks for `virtual:kernel`, the module's bytes in base64.
 * @returns {import('vite').Plugin} */
export function kernelPlugin() {
  return {
    name: 'tamis-kernel',
    resolveId: { filter: { id: /^virtual:kernel$/ }, handler: () => '\0virtual:kernel' },
    load: {
      filter: { id: /^\0virtual:kernel$/ },
      async handler() {
        for (const file of readdirSync(sources)) this.addWatchFile(join(process.cwd(), sources, file));
        return `export default ${JSON.stringify((await compileKernel()).toString('base64'))};`;
      }
    }
  };
}

/** The compiled kernel; compiled once for each state of its sources.
 * @returns {Promise<Buffer>} */
export async function compileKernel() {
  const digest = createHash('sha256');
  for (const file of readdirSync(sources).sort()) digest.update(file).update(readFileSync(join(sources, file)));
  digest.update(asc.version);
  const out = join(cache, `${digest.digest('hex').slice(0, 16)}.wasm`);
  if (existsSync(out)) return readFileSync(out);
  // the page, the workers and their nested workers all ask at once
  let compiling = underWay.get(out);
  if (!compiling) underWay.set(out, (compiling = compileTo(out)));
  return compiling;
}

/** @type {Map<string, Promise<Buffer>>} */
const underWay = new Map();

/** @param {string} out
 * @returns {Promise<Buffer>} */
async function compileTo(out) {
  mkdirSync(cache, { recursive: true });
  // another process may look for it meanwhile, and must not find half of it
  const half = `${out}.${process.pid}`;
  const { error, stderr } = await asc.main([
    join(sources, 'index.ts'),
    ...['--outFile', half, '--runtime', 'stub', '--enable', 'simd'],
    ...['-O3', '--converge', '--noAssert', '--initialMemory', '16']
  ]);
  if (error) throw new Error(`The kernel does not compile.\n${stderr.toString()}`);
  renameSync(half, out);
  return readFileSync(out);
}

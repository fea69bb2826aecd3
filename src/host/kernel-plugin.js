import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const sources = 'src/lib/kernel/assembly';
const cache = 'node_modules/.cache/tamis-kernel';

/** Compiles the AssemblyScript kernel when the build asks for `virtual:kernel`, the module's bytes in base64.
 * @returns {import('vite').Plugin} */
export function kernelPlugin() {
  return {
    name: 'tamis-kernel',
    resolveId: (id) => (id === 'virtual:kernel' ? '\0virtual:kernel' : undefined),
    async load(id) {
      if (id !== '\0virtual:kernel') return undefined;
      for (const file of readdirSync(sources)) this.addWatchFile(join(process.cwd(), sources, file));
      return `export default ${JSON.stringify((await compileKernel()).toString('base64'))};`;
    }
  };
}

/** The compiled kernel; compiled once for each state of its sources. */
export async function compileKernel() {
  const digest = createHash('sha256');
  for (const file of readdirSync(sources).sort()) digest.update(file).update(readFileSync(join(sources, file)));
  digest.update(asc.version);
  const out = join(cache, `${digest.digest('hex').slice(0, 16)}.wasm`);
  try {
    return readFileSync(out);
  } catch {
    mkdirSync(cache, { recursive: true });
  }
  const { error, stderr } = await asc.main([
    join(sources, 'index.ts'),
    ...['--outFile', out, '--runtime', 'stub', '--enable', 'simd'],
    ...['-O3', '--converge', '--noAssert', '--initialMemory', '16']
  ]);
  if (error) throw new Error(`The kernel does not compile.\n${stderr.toString()}`);
  return readFileSync(out);
}

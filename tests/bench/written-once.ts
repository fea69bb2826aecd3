import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';

const folder = 'node_modules/.cache/tamis-bench';

/** A file of benchmarks, written the first time that it is asked for. @returns its path */
export async function writtenOnce(name: string, pieces: () => Iterable<string>): Promise<string> {
  const path = resolve(folder, name);
  if (existsSync(path)) return path;
  console.log(`Writing ${name}…`);
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(`${path}.part`);
  for (const piece of pieces()) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
  renameSync(`${path}.part`, path);
  return path;
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the packages of a folder unless those of its lock file are there already. Node's own modules only.
 * @param {string} folder
 * @returns {boolean} false when npm failed */
export function ensureInstalled(folder) {
  if (isInstalled(folder)) return true;
  console.log(folder === '.' ? 'Installing the packages…' : `Installing the packages of ${folder}…`);
  return runNpm(['ci', '--no-audit', '--no-fund'], folder) === 0;
}

/** @param {string[]} words
 * @param {string} [folder]
 * @returns {number} exit code */
export function runNpm(words, folder = '.') {
  // on Windows npm is a script of the shell
  const windows = process.platform === 'win32';
  return spawnSync('npm', words, { cwd: folder, stdio: 'inherit', shell: windows }).status ?? 1;
}

/** Compares the lock file with the one that npm leaves in node_modules.
 * @param {string} folder */
function isInstalled(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const found = readPackages(installed);
  return Object.entries(wanted).every(
    // what is optional depends on the machine
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version
  );
}

/** @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

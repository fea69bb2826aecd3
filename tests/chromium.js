import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
// without these, Debian's Chromium knocks at the network at every start
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const args = [...quiet, '--disable-component-update', '--disable-sync'];

/** How to launch the Chromium of this machine.
 * @returns {import('playwright').LaunchOptions} */
export function chromiumLaunch() {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args;
  const executablePath = findChromium();
  return executablePath ? { executablePath, args: flags } : { channel: 'chrome', args: flags };
}

/** @returns {string | undefined} */
export function findChromium() {
  if (process.env['TAMIS_CHROMIUM']) return process.env['TAMIS_CHROMIUM'];
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

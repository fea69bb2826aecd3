import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './sources.js';

/** Where the build puts worker scripts: only their responses may compile WebAssembly. */
export const workerFolder = '/_app/immutable/workers/';
/** Where the build puts files whose names change with their content. */
export const hashedFolder = '/_app/immutable/';

/** Names of the Trusted Types policies that may exist; each one hands out nothing but names of our own files. */
const trustedTypes = ['svelte-trusted-html', 'tamis-worker', 'tamis-service-worker'];

// bluetooth is not in the list: Chromium knows no such feature, and says so at every page
const refused = 'camera microphone geolocation usb serial hid payment display-capture browsing-topics'.split(' ');

/** Every header of a response, from one place: the server of `npm start` and the files for hosts both read it.
 * Workers do not inherit the policy of their page, so every response carries one.
 * @param {string} path inside the site, with its leading slash
 * @param {readonly string[]} scripts digests of the inline scripts, as `sha256-…`
 * @returns {Record<string, string>} */
export function headersFor(path, scripts) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(path.startsWith(workerFolder), scripts),
    ...commonHeaders,
    'Cache-Control': cacheControl(path)
  };
}

/** @param {boolean} compiles whether the response is a script that compiles WebAssembly
 * @param {readonly string[]} scripts
 * @returns {string} */
export function contentSecurityPolicy(compiles, scripts) {
  const allowed = ["'self'", ...scripts.map((digest) => `'${digest}'`), ...(compiles ? ["'wasm-unsafe-eval'"] : [])];
  return [
    "default-src 'none'",
    `script-src ${allowed.join(' ')}`,
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`
  ].join('; ');
}

/** @type {Readonly<Record<string, string>>} */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': refused.map((name) => `${name}=()`).join(', '),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains'
};

/** @param {string} path
 * @returns {string} */
export function cacheControl(path) {
  return path.startsWith(hashedFolder) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Digests of the inline scripts of all pages of a build.
 * @param {string} folder
 * @returns {string[]} */
export function inlineScripts(folder) {
  const digests = filesUnder(folder, '.')
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)])
    .map(
      ([, script]) =>
        `sha256-${createHash('sha256')
          .update(script ?? '')
          .digest('base64')}`
    );
  return [...new Set(digests)].sort();
}

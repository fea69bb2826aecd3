import { existsSync, readFileSync } from 'node:fs';
import { headersFor, inlineScripts, workerFolder } from '../../src/host/policy.js';
import { filesUnder } from '../../src/host/sources.js';
import { expect, test } from './guarded.ts';
import { build } from './site.ts';

const scripts = inlineScripts(build);
const forHosts = ['.hosting/nginx.conf', '.hosting/Caddyfile', '.hosting/apache.htaccess'];
const hidden = ['_headers', 'vercel.json', ...forHosts, '.hosting/withdrawn-service-worker.js'];
const files = filesUnder(build, '.').filter((file) => !hidden.includes(file));
const paths = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

test('every file of the site is sent with every header, and one policy', async ({ request }) => {
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path, scripts))) {
      const sent = response.headersArray().filter((header) => header.name.toLowerCase() === name.toLowerCase());
      expect(
        sent.map((header) => header.value),
        `${path} ${name}`
      ).toEqual([value]);
    }
  }
});

test('the policy is as strict as it is meant to be', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy'] ?? '';
  for (const path of paths) {
    const policy = await policyOf(path);
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(path.startsWith(workerFolder));
  }
  expect(await policyOf('/service-worker.js')).toContain("connect-src 'self';");
});

test('types are true, so that nothing is taken for what it is not', async ({ request }) => {
  const typeOf = async (path: string) => (await request.get(path)).headers()['content-type'];
  expect(await typeOf('/')).toMatch(/^text\/html;\s*charset=utf-8$/);
  expect(await typeOf('/service-worker.js')).toMatch(/^text\/javascript/);
  expect(await typeOf('/manifest.webmanifest')).toBe('application/manifest+json');
  expect(await typeOf('/icons/icon-192.png')).toBe('image/png');
});

test('what is missing is a 404 with the same headers, and only addresses get the shell', async ({ request }) => {
  const missing = ['/_app/immutable/chunks/gone.js', `${workerFolder}gone.js`, '/_app/nothing', '/old-worker.js'];
  for (const path of [...missing, '/icons/gone.png', ...hidden.map((file) => `/${file}`), '/..%2fpackage.json']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-security-policy'], path).toContain("default-src 'none'");
    expect(await response.text(), path).toBe('Not found\n');
  }
  const shell = await request.get('/an/address/of/tomorrow/');
  expect([shell.status(), await shell.text()]).toEqual([200, readFileSync(`${build}/200.html`, 'utf8')]);
  expect((await request.post('/', { data: 'x' })).status()).toBe(405);
});

test('no inline script runs that the policy does not name, and no inline style is in a page', () => {
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(`${build}/${file}`, 'utf8');
    expect(page.match(/<script/g)?.length, file).toBe(page.match(/<script>/g)?.length);
    expect(page, file).not.toMatch(/<style|\sstyle=|\son\w+=/);
  }
});

test('Netlify and Cloudflare Pages: one rule, and the right one, for each file', () => {
  const rules = readFileSync(`${build}/_headers`, 'utf8').trim().split('\n\n');
  expect(rules.length).toBeLessThanOrEqual(100);
  const parsed = rules.map((rule) => {
    const [path = '', ...headers] = rule.split('\n');
    return {
      path,
      headers: Object.fromEntries(
        headers.map((line) =>
          line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2)
        )
      ) as object
    };
  });
  for (const path of paths) {
    const matching = parsed.filter((rule) => {
      return rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path;
    });
    expect(
      matching.map((rule) => rule.headers),
      path
    ).toEqual([headersFor(path, scripts)]);
  }
});

test('Vercel: one rule, and the right one, for each file', () => {
  const { headers } = JSON.parse(readFileSync(`${build}/vercel.json`, 'utf8')) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  for (const path of paths) {
    const matching = headers.filter(({ source }) => new RegExp(`^${source}$`).test(path));
    const sent = matching.map((rule) => Object.fromEntries(rule.headers.map(({ key, value }) => [key, value])));
    expect(sent, path).toEqual([headersFor(path, scripts)]);
  }
});

test('other hosts: every header is in the file made for them', () => {
  for (const file of forHosts) {
    const text = readFileSync(`${build}/${file}`, 'utf8');
    for (const path of ['/', '/_app/immutable/chunks/x.js', `${workerFolder}x.js`]) {
      for (const [name, value] of Object.entries(headersFor(path, scripts))) {
        expect(text.includes(value), `${file} ${name}`).toBe(true);
      }
    }
  }
  expect(existsSync(`${build}/404.html`)).toBe(true);
  expect(readFileSync(`${build}/404.html`, 'utf8')).toContain(`http-equiv="Content-Security-Policy"`);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cacheControl,
  commonHeaders,
  contentSecurityPolicy,
  hashedFolder,
  headersFor,
  workerFolder
} from './policy.js';
import { filesUnder } from './sources.js';

/** Writes into a finished build what the usual static hosts need to send the headers of `policy.js`.
 * @param {string} folder
 * @param {string} base
 * @param {readonly string[]} scripts */
export function writeHeaderFiles(folder, base, scripts) {
  const write = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(join(folder, name), text);
  write('404.html', lostPage(readFileSync(join(folder, '200.html'), 'utf8'), scripts));
  write('_headers', headersFile(folder, base, scripts));
  write('vercel.json', `${JSON.stringify(vercelFile(base, scripts), null, 2)}\n`);
  // hidden: no server shows them, and the service worker does not keep them
  mkdirSync(join(folder, '.hosting'), { recursive: true });
  write('.hosting/nginx.conf', nginxFile(base, scripts));
  write('.hosting/Caddyfile', caddyFile(base, scripts));
  write('.hosting/apache.htaccess', apacheFile(base, scripts));
}

/** Netlify and Cloudflare Pages join the headers of all rules that match, and two policies would both be enforced, so
 * no two rules match the same file: each folder and each file at the top has its own.
 * @param {string} folder
 * @param {string} base
 * @param {readonly string[]} scripts */
function headersFile(folder, base, scripts) {
  const paths = new Set(
    filesUnder(folder, '.')
      .filter((file) => !forTheHost(file))
      .map(ruleFor)
  );
  return [...paths]
    .sort()
    .map((path) => [`${base}${path}`, ...lines(headersFor(path, scripts), (name, value) => `  ${name}: ${value}`)])
    .map((rule) => rule.join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** @param {string} file */
function forTheHost(file) {
  return file.startsWith('.') || file === 'vercel.json' || file === '_headers';
}

/** The rule that a file falls under: its folder, below `_app` down to the kind of the file.
 * @param {string} file */
function ruleFor(file) {
  const folders = file.split('/').slice(0, -1);
  if (file === 'index.html') return '/';
  if (folders.length === 0) return `/${file}`;
  if (file.startsWith('_app/immutable/')) return `/${folders.slice(0, 3).join('/')}/*`;
  return folders[0] === '_app' ? `/${file}` : `/${folders[0]}/*`;
}

/** @param {string} base
 * @param {readonly string[]} scripts */
function vercelFile(base, scripts) {
  const rule = (/** @type {string} */ source, /** @type {Record<string, string>} */ headers) => ({
    source: base + source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value }))
  });
  const workers = workerFolder.slice(1);
  const hashed = hashedFolder.slice(1);
  return {
    trailingSlash: true,
    headers: [
      rule(`/(${workers}.*)`, headersFor(workerFolder, scripts)),
      rule(`/(${hashed}(?!workers/).*)`, headersFor(hashedFolder, scripts)),
      rule(`/((?!${hashed}).*)`, headersFor('/', scripts))
    ]
  };
}

/** @param {string} base
 * @param {readonly string[]} scripts */
function nginxFile(base, scripts) {
  return `# In http { }:
map $uri $tamis_policy {
  default "${contentSecurityPolicy(false, scripts)}";
  "~^${base}${workerFolder}" "${contentSecurityPolicy(true, scripts)}";
}
map $uri $tamis_cache {
  default "${cacheControl('/')}";
  "~^${base}${hashedFolder}" "${cacheControl(hashedFolder)}";
}

# In server { }, with root set to this build:
add_header Content-Security-Policy $tamis_policy always;
add_header Cache-Control $tamis_cache always;
${lines(commonHeaders, (name, value) => `add_header ${name} "${value}" always;`).join('\n')}
types { application/manifest+json webmanifest; }
include mime.types;
error_page 404 ${base}/404.html;
location ~ /(_headers|vercel\\.json|\\.) { return 404; }
location / { try_files $uri $uri/index.html =404; }
`;
}

/** @param {string} base
 * @param {readonly string[]} scripts */
function caddyFile(base, scripts) {
  return `# Inside a site block, with root set to this build:
@workers path ${base}${workerFolder}*
@others not path ${base}${workerFolder}*
@hashed path ${base}${hashedFolder}*
@named not path ${base}${hashedFolder}*
header @workers Content-Security-Policy "${contentSecurityPolicy(true, scripts)}"
header @others Content-Security-Policy "${contentSecurityPolicy(false, scripts)}"
header @hashed Cache-Control "${cacheControl(hashedFolder)}"
header @named Cache-Control "${cacheControl('/')}"
header {
${lines(commonHeaders, (name, value) => `  ${name} "${value}"`).join('\n')}
}
@hosting path */.* /_headers /vercel.json
error @hosting 404
handle_errors {
  rewrite * ${base}/404.html
  file_server
}
file_server
`;
}

/** @param {string} base
 * @param {readonly string[]} scripts */
function apacheFile(base, scripts) {
  return `# Copy to .htaccess in this build; needs mod_headers.
ErrorDocument 404 ${base}/404.html
AddType application/manifest+json .webmanifest
<If "%{REQUEST_URI} =~ m#^${base}${workerFolder}#">
  Header always set Content-Security-Policy "${contentSecurityPolicy(true, scripts)}"
</If>
<Else>
  Header always set Content-Security-Policy "${contentSecurityPolicy(false, scripts)}"
</Else>
<If "%{REQUEST_URI} =~ m#^${base}${hashedFolder}#">
  Header always set Cache-Control "${cacheControl(hashedFolder)}"
</If>
<Else>
  Header always set Cache-Control "${cacheControl('/')}"
</Else>
${lines(commonHeaders, (name, value) => `Header always set ${name} "${value}"`).join('\n')}
<FilesMatch "^(_headers|vercel\\.json|\\..*)$">
  Require all denied
</FilesMatch>
`;
}

/** The page for addresses that no file answers. A host may have no rule for such an address, so the policy stands in
 * the page too (all of it but \`frame-ancestors\`, which only a header can say).
 * @param {string} shell
 * @param {readonly string[]} scripts */
function lostPage(shell, scripts) {
  const policy = contentSecurityPolicy(false, scripts).replace("frame-ancestors 'none'; ", '');
  return shell.replace(
    '<meta charset',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <meta charset`
  );
}

/** @param {Record<string, string>} headers
 * @param {(name: string, value: string) => string} write */
function lines(headers, write) {
  return Object.entries(headers).map(([name, value]) => write(name, value));
}

import { createServer } from 'node:http';
import sirv from 'sirv';
import { headersFor, inlineScripts } from './policy.js';

/** Serves a build on this machine only, with the headers of `policy.js` on every response.
 * @param {{ folder: string, port: number, base?: string }} options port 0 takes any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} */
export async function serve({ folder, port, base = '' }) {
  const scripts = inlineScripts(folder);
  // files that begin with a dot are left out by sirv
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const path = address.slice(base.length);
    for (const [name, value] of Object.entries(headersFor(path, scripts))) response.setHeader(name, value);
    if (!address.startsWith(`${base}/`) || forHosts.has(path)) return notFound(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    request.url = path;
    files(request, response, () => {
      if (!isPage(path)) return notFound(response);
      request.url = '/200.html';
      files(request, response, () => notFound(response));
    });
  });
  await listen(server, port);
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

/** Files that tell a host what to send, and are not part of the site. */
export const forHosts = new Set(['/_headers', '/vercel.json']);

/** An address of the application: neither a built file, nor hidden, nor anything with an extension.
 * @param {string} path */
function isPage(path) {
  return !path.startsWith('/_app/') && !/\/\.|\.[^/]*$/.test(path);
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end('Not found\n');
}

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Nothing can be sent here\n');
}

/** @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>} */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done());
  });
}

// The way back from a release that must be pulled: a host serves this file in place of `service-worker.js`. It takes the
// place of the worker of that release, drops the build that it kept and goes away; the next page comes from the host.
// Contacts, files and settings are never touched.
/// <reference lib="webworker" />
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis.self));

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.registration.unregister(), caches.delete('tamis-shell')]));
});

/// <reference types="@sveltejs/kit" />
import { claimShare, shareAddress } from './share.ts';
import { countLeaving } from './door.ts';
import { answerFromShell, fillShell, hasWholeShell, sweepShell } from './shell.ts';
import { worker } from './worker.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(fillShell());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(sweepShell().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === shareAddress) return event.respondWith(claimShare(request));
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) {
    // never unseen; a body that the browser sends by itself could not be read here to its end
    event.waitUntil(countLeaving(request.clone()));
    // of another origin, the asker's own policy decides, which may be wider than this worker's
    if (new URL(request.url).origin !== worker.location.origin) return;
    return event.respondWith(fetch(request));
  }
  const answer = answerFromShell(request);
  if (answer) event.respondWith(answer);
  if (request.mode === 'navigate') event.waitUntil(sweepShell());
});

worker.addEventListener('message', (event) => {
  const message = event.data as { type?: unknown } | null;
  // the user's yes, from one page: never on our own account
  if (message?.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
  // the browser may have emptied the cache since the installation
  if (message?.type === 'CHECK_SHELL') {
    const port = event.ports[0];
    const check = fillShell()
      .catch(() => undefined)
      .then(hasWholeShell);
    event.waitUntil(check.then((whole) => port?.postMessage(whole)));
  }
});

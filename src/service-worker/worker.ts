/** This service worker, and where it lives. */
export const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** The site's root address, with its trailing slash. */
export const root = new URL('./', worker.location.href).href;

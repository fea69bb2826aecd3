/** The service worker's own address, as Trusted Types want it; no other address passes the policy.
 * @throws TypeError for any other file: a bug */
export function scriptAddress(path: string): string {
  if (!trustedTypes) return ownScript(path);
  policy ??= trustedTypes.createPolicy('tamis-service-worker', { createScriptURL: ownScript });
  // lib.dom and Workbox know the trusted address as a string
  return policy.createScriptURL(path) as string;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(path: string): string }): ScriptPolicy;
  };
};

interface ScriptPolicy {
  createScriptURL(path: string): unknown;
}

// a name may be given to one policy only in the life of a page
let policy: ScriptPolicy | undefined;

function ownScript(path: string): string {
  const { origin, pathname } = new URL(path, location.href);
  if (origin !== location.origin || !pathname.endsWith('/service-worker.js')) {
    throw new TypeError('Only the service worker of Tamis may be registered.');
  }
  return pathname;
}

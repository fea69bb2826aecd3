/** The address of a worker's script, as the content-security policy wants it: through the Trusted Types policy
 * `tamis-worker`, and of this origin only. A plain string where the browser has no Trusted Types.
 * @throws TypeError for an address of another origin: a bug */
export function scriptUrl(url: string): string {
  policy ??= (globalThis as TrustedGlobal).trustedTypes?.createPolicy('tamis-worker', { createScriptURL: sameOrigin });
  // lib.dom knows no TrustedScriptURL: `Worker` takes it for a string
  return policy ? (policy.createScriptURL(url) as string) : sameOrigin(url);
}

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedGlobal {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
  };
}

// a name may be given to one policy only in the life of a global
let policy: ScriptPolicy | undefined;

function sameOrigin(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError('A worker of another origin is refused.');
  return href;
}

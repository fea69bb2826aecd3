import type { SealedToken } from '../domain/destination.ts';
import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import { database } from './database.ts';
import { outcome } from './storage-problem.ts';
import { write } from './write.ts';

/** Seals a token under a key that never leaves this device, and that no script can read: AES-256-GCM, bound to its
 * destination (reliability.md 3.3). */
export async function sealToken(destination: string, token: string): Promise<Result<SealedToken>> {
  const key = await deviceKey();
  if (!key.ok) return key;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(terms(iv, destination), key.value, new TextEncoder().encode(token));
  return success({ iv, bytes: new Uint8Array(sealed) });
}

/** The token in clear, for the sender alone. Problems: `token-sealed`, those of storage. */
export async function openToken(destination: string, sealed: SealedToken): Promise<Result<string>> {
  const row = await outcome(() => database.deviceKeys.get(tokenKey));
  if (!row.ok) return row;
  if (!row.value) return failure({ kind: 'token-sealed' });
  try {
    const clear = await crypto.subtle.decrypt(terms(sealed.iv, destination), row.value.key, sealed.bytes);
    return success(new TextDecoder().decode(clear));
  } catch {
    return failure({ kind: 'token-sealed' });
  }
}

const tokenKey = 'tokens';
const terms = (iv: Uint8Array<ArrayBuffer>, destination: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`tamis token ${destination}`)
});

async function deviceKey(): Promise<Result<CryptoKey>> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return write([database.deviceKeys], async () => {
    // two tabs at once: the first one's stays
    const kept = await database.deviceKeys.get(tokenKey);
    if (!kept) await database.deviceKeys.add({ id: tokenKey, key: made });
    return kept?.key ?? made;
  });
}

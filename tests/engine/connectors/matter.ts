import type { OutboxEffect, OutboxRows } from '#lib/domain/outbox.ts';
import type { WireAnswer, WireMatter } from '#lib/engine/connectors/connector.ts';

export const matter = (effect: OutboxEffect, more: Partial<WireMatter> = {}): WireMatter => ({
  id: '018f-op',
  effect,
  network: 'meta',
  settings: { account: '1234567890', login: '9876543210', address: 'https://ads.example' },
  audience: { id: 'a', name: 'Espresso, été', remote: '23851' },
  rows: null,
  preparedAt: 5,
  leavesAt: Date.UTC(2026, 10, 22),
  isAgreed: true,
  token: 'SECRET',
  ...more
});

/** Rows of digests given in hexadecimal; empty: not known. */
export function rowsOf(keys: readonly string[], rows: readonly (readonly string[])[]): OutboxRows {
  const width = 32;
  const digests = new Uint8Array(rows.length * keys.length * width);
  rows.flat().forEach((hex, at) => digests.set(Buffer.from(hex, 'hex'), at * width));
  return { id: '018f-op', keys, width, contacts: Uint32Array.from(rows, (_, row) => row), digests };
}

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): WireAnswer => ({
  at: Date.UTC(2026, 10, 22, 12),
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body)
});

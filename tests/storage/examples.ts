import type { Production } from '#lib/domain/production.ts';
import { noneSetAside } from '#lib/domain/set-aside.ts';

/** A finished file of 120 rows out of 124, made `day` days after the first of November 2026. */
export function production(day: number, over: Partial<Production> = {}): Omit<Production, 'id' | 'kept'> {
  return {
    madeAt: Date.UTC(2026, 10, 1 + day, 9, 42),
    sourceName: 'base_fidelite.csv',
    network: 'powerspace',
    ruleVersion: 1,
    plan: { columns: [{ name: 'mail_client', form: 'email', digest: 'md5' }], distinct: true },
    fileName: `fidelite-2026-11-${day}_powerspace.csv`,
    spool: `spool-${day}`,
    bytes: 4000,
    setAsideBytes: 90,
    read: 124,
    written: 120,
    setAside: { ...noneSetAside, duplicate: 3, empty: 1 },
    fingerprint: 'ab'.repeat(32),
    manifest: '{"network":"powerspace"}',
    ...over
  };
}

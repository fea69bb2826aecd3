import { version } from '$app/environment';
import type { HashOutcome } from '#lib/domain/hash-job.ts';
import { networkById } from '#lib/engine/audience/catalog.ts';
import { manifestText } from '#lib/engine/audience/manifest.ts';
import type { HashOrder } from './hash-order.ts';

/** Text of the manifest that goes beside a produced file; empty for a network that is no longer known. */
export function manifestOf(
  { plan, fileName }: HashOrder,
  outcome: HashOutcome,
  fingerprint: string,
  madeAt: number
): string {
  const network = networkById(plan.network);
  if (!network) return '';
  const at = new Date(madeAt).toISOString();
  return manifestText({ network, plan, outcome, fileName, fingerprint, madeAt: at, appVersion: version });
}

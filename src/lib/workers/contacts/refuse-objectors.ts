import type { Head } from '#lib/domain/commit.ts';
import { channels } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn } from '#lib/domain/contact-column.ts';
import type { Draft } from '#lib/domain/draft.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import { aliveBits } from '#lib/engine/contacts/filter-bits.ts';
import { heldChange } from '#lib/engine/contacts/hold-change.ts';
import { identities } from '#lib/engine/import/identity.ts';
import type { SuppressionList } from '#lib/storage/suppressions.ts';
import { fillDraft } from './fill-draft.ts';
import { PageCache } from './loaded-base.ts';
import { objectionsIn } from './objections.ts';

/** Takes back the consents of those who objected, where contacts came from elsewhere than from an import: those of a
 * backup that is older than the objection. */
export async function refuseObjectors(head: Head, draft: Draft, list: SuppressionList): Promise<Result<void>> {
  const objections = objectionsIn(list);
  if (!objections) return success(undefined);
  const known = [...identities.map(fieldColumn), ...channels.map(consentColumn)];
  const base = await new PageCache().load(head, ['alive', 'ledger', ...known]);
  if (!base.ok) return base;
  const { people, rows } = head;
  const unchanged = { pages: [], touched: 0, people, rows, tag: null };
  const now = Math.floor(Date.now() / 1000);
  const { change, held } = heldChange(unchanged, aliveBits(base.value), base.value, objections, now);
  if (held > 0) fillDraft(draft, { ...change, touched: held }, { kind: 'objections-kept' });
  return success(undefined);
}

import type { CommitId } from '#lib/domain/commit.ts';
import { channels, raises, type Channel, type Consent } from '#lib/domain/consent.ts';
import { consentColumn, fieldColumn, importColumn } from '#lib/domain/contact-column.ts';
import type { Result } from '#lib/domain/result.ts';
import { failure, success } from '#lib/domain/result.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import { addPerson } from '#lib/engine/contacts/action/add-person.ts';
import { fieldTypeIn } from '#lib/engine/contacts/contact-base.ts';
import { fieldValue } from '#lib/engine/contacts/field-value.ts';
import { findIdentity } from '#lib/engine/contacts/find-identity.ts';
import { identities } from '#lib/engine/import/identity.ts';
import { countryCode } from '#lib/engine/normal-form/country.ts';
import { writeContacts } from '#lib/storage/contacts.ts';
import { fillDraft } from './fill-draft.ts';
import { readObjections } from './objections.ts';
import type { Tools } from './tools.ts';

/** Adds one person by hand. A consent that is given needs its evidence. */
export async function addByHand(
  { reader, seek }: Tools,
  values: Readonly<Record<string, string>>,
  consents: Readonly<Partial<Record<Channel, Consent>>>,
  home: string | null
): Promise<Result<{ readonly contact: number; readonly commit: CommitId }>> {
  const unproved = channels.some((channel) => {
    const consent = consents[channel];
    return consent && raises('unknown', consent.state) && consent.evidence.trim() === '';
  });
  if (unproved) return failure({ kind: 'value-malformed', field: 'consent' });
  const raised = channels.filter((channel) => raises('unknown', consents[channel]?.state ?? 'unknown'));
  const written = await writeContacts(async (head, draft) => {
    const columns = [...Object.keys(values), ...identities].map(fieldColumn);
    const base = await reader.at(head, ['alive', importColumn('hand'), ...columns, ...channels.map(consentColumn)]);
    if (!base.ok) return base;
    const country = (values['country'] ? countryCode(values['country']) : null) ?? home;
    const cells = new Map<string, CellValue>();
    for (const [field, text] of Object.entries(values)) {
      const value = fieldValue(field, fieldTypeIn(head)(field), text, country);
      if (value === undefined) return failure({ kind: 'value-malformed', field });
      const identity = identities.find((one) => one === field);
      const other = identity && typeof value === 'string' ? findIdentity(base.value, identity, value, seek) : null;
      if (other !== null) return failure({ kind: 'identity-taken', field, contact: other });
      cells.set(field, value);
    }
    const objections = raised.length > 0 ? await readObjections() : success(null);
    if (!objections.ok) return objections;
    const objected = identities.flatMap((identity) => {
      const value = cells.get(identity);
      return typeof value === 'string' ? (objections.value?.(identity, value) ?? []) : [];
    });
    if (raised.some((channel) => objected.includes(channel))) return failure({ kind: 'person-objected' });
    fillDraft(draft, addPerson(base.value, cells, consents), { kind: 'added' });
    return success(head.rows);
  });
  if (!written.ok) return written;
  const { value, commit } = written.value;
  return success({ contact: value, commit: commit!.id });
}

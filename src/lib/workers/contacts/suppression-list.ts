import { fieldColumn, pageRows } from '#lib/domain/contact-column.ts';
import type { Channel } from '#lib/domain/consent.ts';
import type { Identity } from '#lib/domain/import-plan.ts';
import { keyedIdentity } from '#lib/domain/keyed-identity.ts';
import type { Result } from '#lib/domain/result.ts';
import { success } from '#lib/domain/result.ts';
import type { ObjectionOutcome, Suppression } from '#lib/domain/suppression.ts';
import { hasBit, setBit } from '#lib/engine/chunk/bit-set.ts';
import { readCell } from '#lib/engine/chunk/read-cell.ts';
import { chunkAt, type ContactBase } from '#lib/engine/contacts/contact-base.ts';
import { emptyBits } from '#lib/engine/contacts/filter-bits.ts';
import { fieldValue } from '#lib/engine/contacts/field-value.ts';
import { canonicalIdentity } from '#lib/engine/import/identity.ts';
import { readSuppressions, suppress, suppressionKey, unsuppress } from '#lib/storage/suppressions.ts';
import { actOn } from './act.ts';
import type { Tools } from './tools.ts';

/** Puts people on the suppression list, who objected to some channels: e-mails or phone numbers, one a line. Contacts
 * who have one of them refuse these channels from now on.
 * @param evidence of that refusal */
export async function addObjections(
  tools: Tools,
  text: string,
  channels: readonly Channel[],
  evidence: string,
  home: string | null
): Promise<Result<ObjectionOutcome>> {
  const invalid: number[] = [];
  const found = new Map<string, Written>();
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    if (line.trim() === '') return;
    const written = writtenIn(line, home);
    if (written) found.set(written.canonical, written);
    else invalid.push(at + 1);
  });
  if (found.size === 0) return success({ added: 0, invalid, people: 0 });
  const key = await suppressionKey();
  if (!key.ok) return key;
  const at = Date.now();
  const added = [...found.values()].map(({ identity, canonical }): Suppression => {
    const hash = keyedIdentity(key.value.bytes, identity, canonical);
    return { hash, keyId: key.value.id, reason: 'objection', channels, at };
  });
  const kept = await suppress(added);
  if (!kept.ok) return kept;
  let people = 0;
  for (const channel of channels) {
    const action = { kind: 'set-consent', channel, state: 'refused', at: Math.floor(at / 1000), evidence } as const;
    // looked for while nobody else writes: who came in before the list was longer is found, who comes later finds it
    const done = await actOn(tools, knownColumns, (base) => success(contactsKnownBy(base, found)), action, home);
    if (!done.ok) return done;
    people = Math.max(people, done.value.people);
  }
  return success({ added: added.length, invalid, people });
}

/** What the suppression list has of somebody, null for nothing. External identifiers are tried too. */
export async function findSuppression(text: string, home: string | null): Promise<Result<Suppression | null>> {
  const found = await suppressionsOf(text, home);
  return found.ok ? success(found.value.find(({ reason }) => reason === 'erased') ?? found.value[0] ?? null) : found;
}

/** Takes somebody off the list, who may come in again or be asked again from now on. Problems: those of storage. */
export async function dropSuppression(text: string, home: string | null): Promise<Result<void>> {
  const found = await suppressionsOf(text, home);
  return found.ok ? unsuppress(found.value.map(({ hash }) => hash)) : found;
}

interface Written {
  readonly identity: Identity;
  readonly canonical: string;
}

function writtenIn(text: string, home: string | null): Written | null {
  for (const identity of ['email', 'phone'] as const) {
    const value = fieldValue(identity, 'text', text, home);
    if (typeof value === 'string' && value !== '') return { identity, canonical: canonicalIdentity(identity, value) };
  }
  return null;
}

async function suppressionsOf(text: string, home: string | null): Promise<Result<readonly Suppression[]>> {
  const list = await readSuppressions();
  if (!list.ok) return list;
  const regular = writtenIn(text, home);
  const asIs: Written = { identity: 'external-id', canonical: canonicalIdentity('external-id', text) };
  const tried = (regular ? [regular, asIs] : [asIs]).filter(({ canonical }) => canonical !== '');
  const hashes = new Set(
    list.value.keys.flatMap(({ bytes }) =>
      tried.map(({ identity, canonical }) => keyedIdentity(bytes, identity, canonical))
    )
  );
  return success(list.value.suppressions.filter(({ hash }) => hashes.has(hash)));
}

const knownColumns = [fieldColumn('email'), fieldColumn('phone')];

/** Contacts alive who have one of these e-mails or phones. */
function contactsKnownBy(base: ContactBase, wanted: ReadonlyMap<string, Written>): Uint32Array {
  const found = emptyBits(base);
  for (const identity of new Set([...wanted.values()].map((one) => one.identity))) {
    for (const page of base.column(fieldColumn(identity)).keys()) {
      const words = chunkAt<'words'>(base, fieldColumn(identity), page);
      const alive = chunkAt<'bits'>(base, 'alive', page);
      if (!words || !alive) continue;
      for (let row = 0; row < words.rows; row++) {
        if (!hasBit(alive.bits, row)) continue;
        const known = wanted.get(canonicalIdentity(identity, readCell<'words'>(words, row)));
        if (known?.identity === identity) setBit(found, page * pageRows + row);
      }
    }
  }
  return found;
}

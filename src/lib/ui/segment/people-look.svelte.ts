import type { Problem } from '#lib/domain/problem.ts';
import { success, type Result } from '#lib/domain/result.ts';
import type { Group } from '#lib/domain/segment.ts';
import { countBits, without } from '#lib/engine/chunk/bit-set.ts';
import { neededFields, shownColumns } from '#lib/ui/contacts/columns.ts';
import { ContactsView } from '#lib/ui/contacts/contacts-view.svelte.ts';
import { remembered } from '#lib/ui/contacts/remembered.svelte.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import type { PastLook, PastPart } from './past-look.svelte.ts';
import { segmentsClient } from './segments-client.ts';

/** Whose names are shown: the members of now, those of them who leave soon, or those of a past moment. */
export type PeoplePart = 'now' | 'leaving' | PastPart;

/** The people of a segment by name, in a table like that of all contacts. */
export class PeopleLook {
  readonly view = new ContactsView();
  part = $state<PeoplePart>('now');
  /** Within how many hours those leave who leave soon. */
  hours = $state(24);
  problem = $state.raw<Problem | null>(null);
  readonly columns = $derived.by(() => shownColumns(workspace.allFields, remembered.settings.tableColumns));
  #asked = 0;

  /** Asks for people, and for the rows of the table: asked before they are wanted, they stand there at once. */
  async ask(root: Group, past: PastLook): Promise<void> {
    const mine = ++this.#asked;
    const { part, hours } = this;
    const found = await this.#people(root, past);
    if (mine !== this.#asked || !found) return;
    this.problem = found.ok ? null : found.problem;
    if (!found.ok) return;
    const name = [part, part === 'leaving' ? hours : part === 'now' ? '' : past.at].join(' ');
    this.view.among = { name, members: found.value, people: countBits(found.value) };
    await this.view.ask(neededFields(this.columns));
  }

  /** Null as long as the past is being counted. */
  async #people(root: Group, past: PastLook): Promise<Result<Uint32Array> | null> {
    const { part, hours } = this;
    if (part !== 'now' && part !== 'leaving') return past.parts && success(past.parts[part]);
    const now = await segmentsClient().members({ root, moment: null });
    if (!now.ok || part === 'now') return now.ok ? success(now.value.bits) : now;
    const later = await segmentsClient().members({ root, moment: Date.now() + hours * hour });
    return later.ok ? success(without(now.value.bits, later.value.bits)) : later;
  }
}

const hour = 3_600_000;

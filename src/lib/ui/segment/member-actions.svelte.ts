import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Selection } from '#lib/domain/contact-query.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { failure, success, type Result } from '#lib/domain/result.ts';
import type { Group } from '#lib/domain/segment.ts';
import { offerUndo, tell } from '#lib/ui/contacts/bulk-actions.svelte.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { exportColumns } from '#lib/ui/contacts/export-columns.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { pour } from '#lib/ui/reading/poured.svelte.ts';
import { saveFile } from '#lib/ui/save-file.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import type { Builder } from './builder.svelte.ts';
import { fileStem } from './file-stem.ts';
import { segmentsClient } from './segments-client.ts';

/** What is done with all members of a segment, as they are at the moment of doing it: what changes contacts is one
 * change, told with its number in a toast that undoes it. */
export class MemberActions {
  busy = $state(false);
  readonly #builder: Builder;

  constructor(builder: Builder) {
    this.#builder = builder;
  }

  /** @param tag id of a tag, or a new name */
  tag(tag: string, name: string, isNewName: boolean): Promise<void> {
    return this.#alone(async () => {
      const people = await this.#members(this.#builder.root);
      if (!people.ok) return people.problem;
      const done = await contactsClient().act(people.value, { kind: 'add-tag', tag, isNewName });
      if (!done.ok) return done.problem;
      const { added, nothing } = say().selection.done;
      const { commit, people: tagged } = done.value;
      if (commit === null || tagged === 0) toast.show({ text: nothing });
      else offerUndo(added(name, tagged, count(tagged)), commit);
      return null;
    });
  }

  /** Keeps the members of now as a list. Problem `name-missing`. */
  async freeze(name: string): Promise<Problem | null> {
    const frozen = await segmentsClient().freeze(this.#builder.root, name, this.#builder.segment.name);
    if (!frozen.ok) return frozen.problem;
    const { commit, people, list } = frozen.value;
    const { actions } = say().segment;
    const text = actions.frozen(list.name, actions.people(people, count(people)));
    if (commit === null) toast.show({ text });
    else offerUndo(text, commit);
    return null;
  }

  /** The members as a file, with every field, tag and consent. */
  exportCsv(): Promise<void> {
    return this.#alone(async () => {
      const name = `${fileStem(this.#builder.segment.name)}.csv`;
      let problem: Problem | null = null;
      const saved = await saveFile(name, async () => {
        toast.show({ text: say().selection.exporting });
        const made = await this.#file(this.#builder.root, 'everything');
        if (!made.ok) problem = made.problem;
        return made.ok ? made.value : Promise.reject(new Error('no file'));
      });
      if (!saved.ok) return problem ?? saved.problem;
      if (saved.value === 'saved') toast.show({ text: say().selection.exported(name) });
      return null;
    });
  }

  /** Puts the people who meet these rules on the table of `/hash`, as a file of their fields. */
  toHash(root: Group): Promise<void> {
    return this.#alone(async () => {
      const made = await this.#file(root, 'fields');
      if (!made.ok) return made.problem;
      const file = new File([made.value], `${fileStem(this.#builder.segment.name)}.csv`, { type: 'text/csv' });
      pour({ file, handle: null }, 'open', 'hash');
      await goto(resolve('/hash/'));
      return null;
    });
  }

  async #file(root: Group, what: 'everything' | 'fields'): Promise<Result<Blob>> {
    const people = await this.#members(root);
    if (!people.ok) return people;
    const all = exportColumns(workspace.allFields);
    const columns = what === 'fields' ? all.filter(({ source }) => source.kind === 'field') : all;
    return contactsClient().exportCsv(people.value, columns, preferences.language === 'fr' ? ';' : ',');
  }

  async #members(root: Group): Promise<Result<Selection>> {
    const members = await segmentsClient().members({ root, moment: null });
    return members.ok ? success({ kind: 'set', members: members.value.bits }) : failure(members.problem);
  }

  async #alone(work: () => Promise<Problem | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const problem = await work().finally(() => (this.busy = false));
    if (problem) tell(problem);
  }
}

import type { CommitId } from '#lib/domain/commit.ts';
import type { ContactAction } from '#lib/domain/contact-action.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { count } from '#lib/ui/format.svelte.ts';
import { saveFile } from '#lib/ui/save-file.ts';
import { toast } from '#lib/ui/kit/toast.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { explain } from '#lib/ui/problems.ts';
import { say } from '#lib/ui/words/say.svelte.ts';
import { contactsClient } from './contacts-client.ts';
import type { ContactsView } from './contacts-view.svelte.ts';
import { exportColumns } from './export-columns.ts';
import { workspace } from './workspace.svelte.ts';

/** What is done to the people chosen: each is one change, told in a toast that undoes it. */
export class BulkActions {
  busy = $state(false);
  readonly #view: ContactsView;

  constructor(view: ContactsView) {
    this.#view = view;
  }

  /** @param told the sentence of what was done to so many people; `n` is the number as it is written */
  async act(action: ContactAction, told: (people: number, n: string) => string): Promise<void> {
    if (this.busy) return;
    // asked before anything is drawn, which takes as long as the answer
    const asked = contactsClient().act(this.#view.selection, action);
    this.busy = true;
    const done = await asked.finally(() => (this.busy = false));
    if (!done.ok) return tell(done.problem);
    const { commit, people, refused } = done.value;
    const words = say().selection.done;
    const without = refused.reduce((sum, reason) => sum + reason.people, 0);
    const text = people ? told(people, count(people)) : words.nothing;
    const whole = without > 0 ? words.refused(count(without), text) : text;
    if (commit === null) toast.show({ text: whole });
    else offerUndo(whole, commit);
    this.#view.leave();
  }

  /** The people chosen as a file, with every field, tag and consent, under words that an import knows; the sign between cells is
   * the one that spreadsheets of the language expect. */
  async export(): Promise<void> {
    if (this.busy) return;
    const { selection } = this.#view;
    const words = say().selection;
    const name = `${words.exportName}.csv`;
    let problem: Problem | null = null;
    this.busy = true;
    const saved = await saveFile(name, async () => {
      toast.show({ text: words.exporting });
      const columns = exportColumns(workspace.allFields);
      const made = await contactsClient().exportCsv(selection, columns, preferences.language === 'fr' ? ';' : ',');
      if (!made.ok) problem = made.problem;
      return made.ok ? made.value : Promise.reject(new Error('no file'));
    });
    this.busy = false;
    if (!saved.ok) tell(problem ?? saved.problem);
    else if (saved.value === 'saved') toast.show({ text: words.exported(name) });
  }
}

/** Says what was done, and offers to undo it as long as the toast is there; the history offers it longer. */
export function offerUndo(text: string, commit: CommitId): void {
  toast.show({ text, action: { label: say().kit.undo, run: () => void undo(commit) } });
}

async function undo(commit: CommitId): Promise<void> {
  const undone = await contactsClient().undo(commit);
  if (!undone.ok) return tell(undone.problem);
  const { undone: whole, undoneButKept } = say().selection.done;
  const { kept } = undone.value;
  toast.show({ text: kept ? undoneButKept(kept, count(kept)) : whole });
}

/** Says what went wrong, in a toast. */
export function tell(problem: Problem): void {
  const { happened, remedy } = explain(problem);
  toast.show({ text: `${happened} ${remedy}` });
}

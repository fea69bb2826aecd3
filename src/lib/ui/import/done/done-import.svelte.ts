import type { Problem } from '#lib/domain/problem.ts';
import { openSpooled } from '#lib/storage/spool.ts';
import { contactsClient } from '#lib/ui/contacts/contacts-client.ts';
import { contactsView } from '#lib/ui/contacts/contacts-view.svelte.ts';
import { refocus } from '#lib/ui/kit/refocus.ts';
import { saveFile } from '#lib/ui/save-file.ts';
import { isEventWork, type AnyImportWork } from '../import-work.svelte.ts';

/** What can still be done with an import that is over: undo it, take its refused rows out to correct them. */
export class DoneImport {
  busy = $state<'undo' | 'refused' | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly #work: AnyImportWork;

  constructor(work: AnyImportWork) {
    this.#work = work;
  }

  /** The table of contacts shows those whom this import created or changed; everyone, when there is nobody such. */
  narrow(): void {
    const { outcome, undone } = this.#work;
    const commit = outcome?.commit ?? null;
    const filters =
      commit === null || undone || isEventWork(this.#work) ? [] : [{ facet: 'import', imports: [commit] } as const];
    contactsView.narrow({ search: '', filters });
  }

  async undo(): Promise<void> {
    const commit = this.#work.outcome?.commit;
    if (this.busy || commit == null) return;
    this.busy = 'undo';
    const undone = await contactsClient().undo(commit);
    this.busy = null;
    this.problem = undone.ok ? null : undone.problem;
    if (undone.ok) this.#work.undone = { kept: undone.value.kept };
    void refocus('[data-title]');
  }

  /** @param suffix what the file is called after its source, in the language of the user */
  async saveRefused(suffix: string): Promise<void> {
    const refused = this.#work.outcome?.refusedFile;
    if (this.busy || !refused) return;
    this.busy = 'refused';
    const stem = this.#work.order.file.name.replace(/\.[^.]*$/, '');
    const saved = await saveFile(`${stem}_${suffix}.csv`, () => openSpooled(refused.spool), 'download');
    this.busy = null;
    this.problem = saved.ok ? null : saved.problem;
  }
}

import type { CrmFigures, CrmFile, CrmSegment } from '#lib/domain/crm-segment.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { bytesKept, type Production } from '#lib/domain/production.ts';
import type { Result } from '#lib/domain/result.ts';
import {
  createCrmSegment,
  markProcessed,
  removeCrmSegment,
  renameCrmSegment,
  replaceFile,
  restoreCrmSegment,
  watchCrmSegments
} from '#lib/storage/crm-segments.ts';
import { dropFiles, removeProduction, restoreProduction, watchProductions } from '#lib/storage/productions.ts';
import { holdSpooled } from '#lib/storage/spool.ts';
import { storageProblem } from '#lib/storage/storage-problem.ts';
import { say } from '../words/say.svelte.ts';
import { offerUndo } from './offer-undo.svelte.ts';

/** What the room shows and does: the history of produced files, and the CRM segments made of them. */
export class ProducedFiles {
  /** null until the first answer. */
  productions = $state.raw<readonly Production[] | null>(null);
  segments = $state.raw<readonly CrmSegment[] | null>(null);
  /** Why the memory of the device cannot be read, or the last gesture was refused. */
  problem = $state.raw<Problem | null>(null);

  readonly bytes = $derived(bytesKept(this.productions ?? []));
  /** Follows the memory of the device until the answered function is called. */
  watch(): () => void {
    const refuse = (error: unknown) => {
      this.problem = storageProblem(error);
      if (!this.problem) throw error;
    };
    const watching = [
      watchProductions().subscribe((productions) => (this.productions = productions), refuse),
      watchCrmSegments().subscribe((segments) => (this.segments = segments), refuse)
    ];
    return () => watching.forEach((one) => one.unsubscribe());
  }

  /** The segments whose current file it is. */
  holders({ id }: Production): readonly CrmSegment[] {
    return (this.segments ?? []).filter(({ current }) => current.productionId === id);
  }

  /** Files that may take the place of a segment's: of its network, still here, and not there already. */
  candidates({ network, current }: CrmSegment): readonly Production[] {
    const all = this.productions ?? [];
    return all.filter((one) => one.network === network && one.kept && one.id !== current.productionId);
  }

  async remove(production: Production): Promise<void> {
    // the sweep of another tab that opens now must leave its bytes for the undo
    await holdSpooled(production.spool);
    const removed = this.#take(await removeProduction(production.id));
    if (!removed) return;
    offerUndo(
      say().files.productions.removed(removed.fileName),
      async () => void this.#take(await restoreProduction(removed)),
      () => void dropFiles(removed)
    );
  }

  async removeSegment(segment: CrmSegment): Promise<void> {
    const removed = this.#take(await removeCrmSegment(segment.id));
    if (!removed) return;
    offerUndo(
      say().files.segments.removed(removed.name),
      async () => void this.#take(await restoreCrmSegment(removed))
    );
  }

  /** @returns the problem, for the field at fault; null when it is done */
  async create(name: string, { id, fileName, written, network }: Production): Promise<Problem | null> {
    const file = { productionId: id, fileName, written };
    return problemOf(await createCrmSegment({ name, network, file, figures: null }));
  }

  async rename({ id }: CrmSegment, name: string): Promise<Problem | null> {
    return problemOf(await renameCrmSegment(id, name));
  }

  async report({ id }: CrmSegment, figures: CrmFigures): Promise<Problem | null> {
    return problemOf(await markProcessed(id, figures));
  }

  /** Only once the user has confirmed: all profiles are replaced. */
  async replace(segment: CrmSegment, { id, fileName, written }: Production): Promise<void> {
    const file: CrmFile = { productionId: id, fileName, written };
    const replaced = await replaceFile(segment.id, file);
    this.problem = problemOf(replaced);
    if (!replaced.ok) return;
    offerUndo(
      say().files.segments.replaced(segment.name),
      async () => void this.#take(await restoreCrmSegment(segment))
    );
  }

  /** Shows what went wrong while something was done, or that nothing did. */
  async tell(doing: Promise<Problem | null>): Promise<void> {
    this.problem = await doing;
  }

  #take<T>(result: Result<T>): T | null {
    this.problem = problemOf(result);
    return result.ok ? result.value : null;
  }
}

const problemOf = (result: Result<unknown>): Problem | null => (result.ok ? null : result.problem);

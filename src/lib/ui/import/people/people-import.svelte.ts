import type { Inspection } from '#lib/domain/column.ts';
import { builtInFields, type BuiltInField, type Field } from '#lib/domain/field.ts';
import type { ImportOutcome, ImportProgress } from '#lib/domain/import-job.ts';
import type { ImportPlan } from '#lib/domain/import-plan.ts';
import { meaningsOf } from '#lib/engine/import/consent-columns.ts';
import { customField } from '#lib/engine/import/custom-field.ts';
import { gaps, type ImportGap } from '#lib/engine/import/gaps.ts';
import { proposeImport } from '#lib/engine/import/propose.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { startImport, type ImportRequest } from '#lib/workers/import/import.client.ts';
import { importFile } from '../import-file.svelte.ts';
import { ReadyImport } from '../ready/ready-import.svelte.ts';
import { targetOf, withColumn, withOwnField } from './plan-edits.ts';

/** A file of people, one a row. */
class PeopleImport extends ReadyImport<ImportPlan, ImportOutcome, ImportGap> {
  /** Fields that a column may become: built in, of the workspace, and those that this import creates. */
  readonly fields: readonly Field[] = $derived.by(() => {
    const own = [...workspace.fields, ...(this.plan?.createdFields ?? [])].filter(({ id }) => !(id in builtInFields));
    return [...builtIn, ...new Map(own.map((field) => [field.id, field])).values()];
  });

  /** A column becomes something else.
   * @param key a choice of `targetOf`, or `own` for a field that the import creates under that name */
  become(index: number, key: string, name: string): void {
    const look = importFile.inspection?.looks[index];
    const target = targetOf(key);
    this.change((plan) => {
      if (key === 'own') {
        const known = [...workspace.fields, ...plan.createdFields];
        return withOwnField(plan, index, customField(name, look?.type ?? 'text', known), workspace.fields);
      }
      if (!target) return plan;
      const meanings = meaningsOf(look?.words ?? [], false);
      return withColumn(plan, index, { target: target.kind === 'consent' ? { ...target, meanings } : target });
    });
  }

  protected propose(inspection: Inspection) {
    return proposeImport(inspection, workspace.fields, importFile.source.recall, preferences.zone);
  }

  protected gapsOf(plan: ImportPlan, { columns }: Inspection) {
    return gaps(plan, columns, workspace.fields);
  }

  protected broughtBy({ counts }: ImportOutcome) {
    return counts.created + counts.updated;
  }

  protected start(order: ImportRequest, tell: (progress: ImportProgress) => void) {
    return startImport(order, tell);
  }

  protected memoryOf({ columns, createdFields, identity, existing, createUnknown, homeCountry }: ImportPlan) {
    const { recall } = importFile.source;
    const events = recall?.exact ? recall.memory.events : null;
    return {
      events: events ? { ...events, isLast: false } : null,
      mapping: { columns, createdFields, identity, existing, createUnknown, homeCountry }
    };
  }
}

export const peopleImport = new PeopleImport();

const builtIn: readonly Field[] = (Object.keys(builtInFields) as BuiltInField[]).map((id) => ({
  id,
  type: builtInFields[id],
  name: null
}));

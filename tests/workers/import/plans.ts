import type { ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';

/** A plan whose columns become these, one after the other. */
export function planOf(targets: readonly ImportTarget[], more: Partial<ImportPlan> = {}): ImportPlan {
  return {
    columns: targets.map((target, index) => ({ index, target, dates: 'day-first', decimal: ',' })),
    createdFields: [],
    identity: 'email',
    existing: 'fill-blanks',
    createUnknown: true,
    raiseConsent: null,
    tags: [],
    homeCountry: 'FR',
    zone: 'Europe/Paris',
    ...more
  };
}

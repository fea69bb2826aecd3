import type { Identity, ImportPlan } from '#lib/domain/import-plan.ts';

/** The import by which events make people: their identity and nothing else. */
export const peoplePlan = (identity: Identity): ImportPlan => ({
  columns: [{ index: 0, target: { kind: 'field', field: identity, overwrite: false }, dates: null, decimal: null }],
  createdFields: [],
  identity,
  existing: 'skip',
  createUnknown: true,
  raiseConsent: null,
  tags: [],
  homeCountry: null,
  zone: 'UTC'
});

import type { HashPlan } from '#lib/domain/hash-plan.ts';

/** True when the file holds addresses and nothing else: its rows are then called addresses. */
export function onlyAddresses({ outputs }: HashPlan): boolean {
  return outputs.length === 1 && outputs[0]?.form.startsWith('email') === true;
}

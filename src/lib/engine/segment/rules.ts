import { channels } from '#lib/domain/consent.ts';
import { consentColumn, type ColumnId } from '#lib/domain/contact-column.ts';
import { isGroup, type Condition, type Group, type Rule } from '#lib/domain/segment.ts';
import { addressColumns } from './addresses.ts';
import { conditionKind } from './catalog.ts';
import type { ConditionNeeds, OperandFault, SegmentClock, WorkspaceWords } from './condition.ts';

/** The conditions under a group, in order; those only that count where `isOn` says which do. */
export const conditionsOf = (root: Group, isOn: (rule: Rule) => boolean = () => true): readonly Condition[] =>
  isOn(root) ? root.rules.flatMap((rule) => (isGroup(rule) ? conditionsOf(rule, isOn) : isOn(rule) ? [rule] : [])) : [];

/** A group and all rules under it, in order. */
export const rulesOf = (root: Group): readonly Rule[] => [
  root,
  ...root.rules.flatMap((rule) => (isGroup(rule) ? rulesOf(rule) : [rule]))
];

/** Faults by the id of the condition; a kind that this version does not know is one. */
export function faultsOf(root: Group, workspace: WorkspaceWords): ReadonlyMap<string, readonly OperandFault[]> {
  const faults = conditionsOf(root).map(({ id, kind, operands }) => {
    const known = conditionKind(kind);
    return [id, known ? known.check(operands, workspace) : [unknownKind]] as const;
  });
  return new Map(faults.filter(([, found]) => found.length > 0));
}

/** The same rules, those with a fault off: what can be counted while a rule is being written. */
export function withoutFaults(root: Group, workspace: WorkspaceWords): Group {
  const faults = faultsOf(root, workspace);
  const clean = (group: Group): Group => ({
    ...group,
    rules: group.rules.flatMap((rule): Rule[] => {
      if (isGroup(rule)) return [clean(rule)];
      return faults.has(rule.id) ? [] : [rule];
    })
  });
  return faults.size === 0 ? root : clean(root);
}

/** What has to be loaded to count a segment, with the rules that are off, since each says what it would do. */
export function needsOf(root: Group, at: SegmentClock): ConditionNeeds {
  const each = conditionsOf(root).flatMap(({ kind, operands }) => conditionKind(kind)?.needs(operands, at) ?? []);
  return {
    columns: [...new Set([...each.flatMap(({ columns }) => columns), ...reachColumns])],
    events: each.flatMap(({ events }) => events),
    segments: [...new Set(each.flatMap(({ segments }) => segments))],
    times: each.flatMap(({ times }) => times)
  };
}

/** What tells who may be reached. */
export const reachColumns: readonly ColumnId[] = [
  'alive',
  ...new Set(channels.flatMap((channel) => [consentColumn(channel), ...addressColumns(channel)]))
];

const unknownKind: OperandFault = {
  token: '',
  words: {
    fr: 'Cette version de Tamis ne connaît pas cette condition.',
    en: 'This Tamis does not know this condition.'
  }
};

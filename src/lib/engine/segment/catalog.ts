import type { ConditionKind } from './condition.ts';
import { anniversary } from './conditions/anniversary.ts';
import { arrived } from './conditions/arrived.ts';
import { consent } from './conditions/consent.ts';
import { event } from './conditions/event.ts';
import { eventFirstLast } from './conditions/event-first-last.ts';
import { eventSum } from './conditions/event-sum.ts';
import { fieldChoice } from './conditions/field-choice.ts';
import { fieldDate } from './conditions/field-date.ts';
import { fieldList } from './conditions/field-list.ts';
import { fieldNumber } from './conditions/field-number.ts';
import { fieldText } from './conditions/field-text.ts';
import { fieldYesNo } from './conditions/field-yes-no.ts';
import { list } from './conditions/list.ts';
import { random } from './conditions/random.ts';
import { segment } from './conditions/segment.ts';
import { tag } from './conditions/tag.ts';
import { visited } from './conditions/visited.ts';

/** Every kind of condition, in the order of the menu under its heading. One file each under `conditions/`. */
export const conditionKinds: readonly ConditionKind[] = [
  consent,
  event,
  eventSum,
  eventFirstLast,
  visited,
  fieldChoice,
  fieldText,
  fieldNumber,
  fieldDate,
  fieldYesNo,
  fieldList,
  anniversary,
  arrived,
  tag,
  segment,
  list,
  random
];

/** undefined for an id that a later or an earlier version of Tamis knew. */
export const conditionKind = (id: string): ConditionKind | undefined => conditionKinds.find((kind) => kind.id === id);

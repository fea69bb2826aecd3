import type { FieldType } from '#lib/domain/field.ts';
import { dayValues } from './day.ts';
import { listValues } from './list.ts';
import { numberValues } from './number.ts';
import { choiceOperators, textValues } from './text.ts';
import type { ValueKind } from './value-kind.ts';
import { yesNoValues } from './yes-no.ts';

/** How values are compared, by the type of their field. */
export const valueKinds: Readonly<Record<FieldType, ValueKind>> = {
  text: textValues,
  choice: { ...textValues, operators: choiceOperators },
  number: numberValues,
  date: dayValues,
  'yes-no': yesNoValues,
  list: listValues
};

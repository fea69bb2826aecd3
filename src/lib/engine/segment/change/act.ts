import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import type { FieldType } from '#lib/domain/field.ts';
import type { CellValue } from '#lib/engine/chunk/cell.ts';
import type { AttributeFilter } from '../event/attribute-filter.ts';
import type { ValueTest } from '../value/value-kind.ts';

/** Something that may still happen to a person, with what it is tried with. */
export type Act = EventAct | ConsentAct | ValueAct | TagAct;

/** They do something so many times from now on, in such a way that the filters are met. */
export interface EventAct {
  readonly kind: 'event';
  readonly event: string;
  readonly times: number;
  /** Some of those that count are there already. */
  readonly again: boolean;
  readonly filters: readonly AttributeFilter[];
  /** Attributes that meet them. */
  readonly values: Readonly<Record<string, CellValue>>;
}

export interface ConsentAct {
  readonly kind: 'consent';
  readonly channel: Channel;
  readonly state: ConsentState;
}

/** A field comes to meet a test. */
export interface ValueAct {
  readonly kind: 'value';
  readonly field: string;
  readonly type: FieldType;
  readonly test: ValueTest;
  readonly value: CellValue;
}

export interface TagAct {
  readonly kind: 'tag';
  readonly tag: string;
  readonly has: boolean;
}

import { refuse, refuseField } from './faults.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** An object with no other fields than those: the API refuses a name that it does not know. */
export function fieldsOf(value: unknown, at: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuseField('INVALID_ARGUMENT', at, 'must be an object');
  }
  const other = Object.keys(value).find((name) => !known.includes(name));
  if (other !== undefined) {
    const message = `Invalid JSON payload received. Unknown name "${other}"${at && ` at '${at}'`}: Cannot find field.`;
    return refuse('INVALID_ARGUMENT', message, [{ field: at, description: message, reason: 'INVALID_ARGUMENT' }]);
  }
  return value as Fields;
}

export function listOf(value: unknown, at: string, most: number, tooMany: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0)
    return refuseField('REQUIRED_FIELD_MISSING', at, 'at least one is required');
  if (value.length > most) refuseField(tooMany, at, `${value.length} were sent, at most ${most} are taken`);
  return value;
}

export function textOf(value: unknown, at: string): string {
  return typeof value === 'string' && value !== '' ? value : refuseField('REQUIRED_FIELD_MISSING', at, 'is required');
}

export function oneOf<T extends string>(value: unknown, at: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  return found ?? refuseField('INVALID_ARGUMENT', at, `must be one of ${choices.join(', ')}`);
}

export function flagOf(value: unknown, at: string): boolean {
  if (value === undefined) return false;
  return typeof value === 'boolean' ? value : refuseField('INVALID_ARGUMENT', at, 'must be true or false');
}

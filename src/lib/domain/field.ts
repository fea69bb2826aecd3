/** What a field holds. A blank is never a value: an empty text, no number, no day. */
export type FieldType = 'text' | 'number' | 'date' | 'yes-no' | 'choice' | 'list';

/** The fields that every workspace has, in the order in which they are shown. */
export const builtInFields = {
  'first-name': 'text',
  'last-name': 'text',
  email: 'text',
  phone: 'text',
  'birth-date': 'date',
  gender: 'choice',
  city: 'text',
  postcode: 'text',
  country: 'choice',
  status: 'choice',
  'external-id': 'text',
  'mobile-id': 'text'
} as const satisfies Readonly<Record<string, FieldType>>;
export type BuiltInField = keyof typeof builtInFields;

/** Statuses offered from the start (V2); a workspace may use others. */
export const builtInStatuses = ['vip', 'customer', 'prospect', 'inactive'] as const;

/** A field of contacts: built in, or made by the user. */
export interface Field {
  /** A `BuiltInField`, or an identifier of its own. */
  readonly id: string;
  readonly type: FieldType;
  /** As the user wrote it; null for a built-in field, whose words are on the screen's side. */
  readonly name: string | null;
}

/** A tag; its members are a bit set (`tagColumn`). */
export interface Tag {
  readonly id: string;
  /** As first written. */
  readonly name: string;
}

/** Two names with the same key are the same tag or field: NFC, case folded, blanks gathered. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('und');

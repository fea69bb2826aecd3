import type { Channel, ConsentState } from './consent.ts';

/** A change of contacts: one commit each. Values are written as in `ContactRow`; an empty one blanks the field. */
export type ContactAction =
  /** `was`: what the field of the one person held when it was seen; another value by now is told, not written over. */
  | { readonly kind: 'set-field'; readonly field: string; readonly value: string; readonly was?: string }
  /** `tag` is an id, or a name for a tag that does not exist yet. */
  | { readonly kind: 'add-tag'; readonly tag: string; readonly isNewName: boolean }
  | { readonly kind: 'remove-tag'; readonly tag: string }
  /** Raising (`raises`) is refused without evidence. `at` in seconds. */
  | {
      readonly kind: 'set-consent';
      readonly channel: Channel;
      readonly state: ConsentState;
      readonly at: number;
      readonly evidence: string;
    }
  | { readonly kind: 'delete' }
  /** The other contacts of the selection are folded into `into`; `values` decides where they differ. */
  | { readonly kind: 'merge'; readonly into: number; readonly values: Readonly<Record<string, string>> };

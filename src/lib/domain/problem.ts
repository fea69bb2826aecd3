/** What a file's first bytes show it to be, when it is no text. */
/** What a file is instead of a text of rows; `json-lines` is one of records, which only an import takes. */
export type NotText = 'json-lines' | 'excel' | 'excel-old' | 'zip' | 'gzip' | 'pdf' | 'html' | 'image' | 'binary';

/** Everything that can go wrong and be told. Facts only: `ui/problems.ts` has the sentences. */
export type Problem =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'file-not-text'; readonly found: NotText }
  | { readonly kind: 'file-without-rows' }
  | { readonly kind: 'file-changed'; readonly line: number }
  | { readonly kind: 'file-unreadable' }
  | { readonly kind: 'encoding-wrong'; readonly encoding: string; readonly line: number | null }
  | { readonly kind: 'record-too-long'; readonly line: number; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly kind: 'disk-full'; readonly line: number | null }
  | { readonly kind: 'memory-short'; readonly line: number }
  | { readonly kind: 'worker-stopped'; readonly line: number }
  /** The page and its worker come from two builds: neither would understand the other. */
  | { readonly kind: 'other-build' }
  | { readonly kind: 'storage-refused' }
  /** The database of this device was emptied while the app knew it full: nothing is written to the empty one. */
  | { readonly kind: 'storage-erased' }
  /** A newer Tamis has opened this database: this one may read, not write, until it is reloaded. */
  | { readonly kind: 'storage-newer' }
  /** A page of contacts does not read as it was written: the device's memory has faults. */
  | { readonly kind: 'page-damaged' }
  /** The contacts moved on since the head that was read: read the head again. */
  | { readonly kind: 'contacts-moved' }
  /** No backup of Tamis. */
  | { readonly kind: 'backup-foreign' }
  | { readonly kind: 'backup-damaged' }
  | { readonly kind: 'backup-newer'; readonly format: number }
  | { readonly kind: 'backup-empty' }
  /** It opens with a passphrase only. */
  | { readonly kind: 'backup-locked' }
  | { readonly kind: 'passphrase-wrong' }
  /** The thing was deleted meanwhile, in another tab. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'name-missing' }
  /** A value that its field cannot hold. */
  | { readonly kind: 'value-malformed'; readonly field: string }
  /** The field holds another value than the one that was seen: somebody changed it in another tab. */
  | { readonly kind: 'value-moved'; readonly field: string; readonly value: string }
  /** Someone else has this e-mail, phone or external identifier. */
  | { readonly kind: 'identity-taken'; readonly field: string; readonly contact: number }
  /** They objected to the channel: they are on the suppression list. */
  | { readonly kind: 'person-objected' }
  | { readonly kind: 'out-of-range'; readonly field: 'profiles' | 'reach' | 'threshold' }
  | { readonly kind: 'save-refused' }
  /** Segments that are made of one another in a circle: their names, the first one again at the end. */
  | { readonly kind: 'segment-cycle'; readonly path: readonly string[] }
  /** A rule that is not whole, or names what is no longer there. */
  | { readonly kind: 'condition-broken'; readonly rule: string }
  | { readonly kind: 'too-few-rows'; readonly written: number; readonly minimum: number }
  | { readonly kind: 'nothing-written'; readonly read: number }
  /** As many audiences as there may be, archived and deleted ones included (E31 to E34). */
  | { readonly kind: 'too-many-audiences'; readonly limit: number }
  /** Too many people for one audience (E32). */
  | { readonly kind: 'audience-too-large'; readonly people: number; readonly limit: number }
  /** A token that this device cannot open: it was made on another, or the key is gone. */
  | { readonly kind: 'token-sealed' }
  | { readonly kind: 'cancelled' };

export type ProblemKind = Problem['kind'];

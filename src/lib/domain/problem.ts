/** What a file's first bytes show it to be, when it is no text. */
export type NotText = 'excel' | 'excel-old' | 'zip' | 'gzip' | 'pdf' | 'html' | 'image' | 'binary';

/** Everything that can go wrong and be told. Facts only: `ui/problems.ts` has the sentences. */
export type Problem =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'file-not-text'; readonly found: NotText }
  | { readonly kind: 'file-without-rows' }
  | { readonly kind: 'file-changed'; readonly line: number }
  | { readonly kind: 'file-unreadable' }
  | { readonly kind: 'encoding-wrong'; readonly encoding: string; readonly line: number | null }
  | { readonly kind: 'record-too-long'; readonly line: number; readonly limit: number }
  | { readonly kind: 'disk-full'; readonly line: number }
  | { readonly kind: 'memory-short'; readonly line: number }
  | { readonly kind: 'worker-stopped'; readonly line: number }
  | { readonly kind: 'storage-refused' }
  | { readonly kind: 'save-refused' }
  | { readonly kind: 'too-few-rows'; readonly written: number; readonly minimum: number }
  | { readonly kind: 'nothing-written'; readonly read: number }
  | { readonly kind: 'cancelled' };

export type ProblemKind = Problem['kind'];

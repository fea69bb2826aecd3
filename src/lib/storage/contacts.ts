// Contacts as they are remembered: dense numbers in pages of columns that never change, and commits that replace them.
export { applyRetention } from './commit-retention.ts';
export { readCommits, watchCommits } from './commits.ts';
export { beginImport, endImport, watchImports, type BegunImport } from './begun-imports.ts';
export { headAt, readHead, watchHead, watchWrites } from './heads.ts';
export { readPages } from './pages.ts';
export { keepApart, readApart } from './people-apart.ts';
export { rewriteEventPages } from './rewrite-event-pages.ts';
export { rewritePages } from './rewrite-pages.ts';
export { changeSettings, readSettings, watchSettings } from './workspace-settings.ts';
export { writeContacts, writeInSteps, type Writing, type Written } from './write-contacts.ts';

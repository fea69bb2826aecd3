// One line an area. An area file exports `fr`, and `en: typeof fr`: a sentence missing in English does not compile.
export * as consent from './consent.ts';
export * as contacts from './contacts.ts';
export * as device from './device.ts';
export * as duplicates from './duplicates.ts';
export * as files from './files.ts';
export * as hash from './hash.ts';
export * as history from './history.ts';
export * as import from './import.ts';
export * as job from './job.ts';
export * as kit from './kit.ts';
export * as person from './person.ts';
export * as reading from './reading.ts';
export * as selection from './selection.ts';
export * as shell from './shell.ts';
export * as start from './start.ts';
export * as suppression from './suppression.ts';
export * as units from './units.ts';

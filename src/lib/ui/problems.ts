import type { Problem, ProblemKind } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/words.ts';
import { preferences } from './preferences.svelte.ts';
import { en, fr } from './words/problems.ts';
import type { Sentences } from './words/telling.ts';
import { typesetTree } from './words/typeset.ts';

/** A problem told to the user, one sentence each, in this order. */
export interface Telling {
  readonly happened: string;
  readonly untouched: string;
  readonly remedy: string;
  /** `stop` only when work cannot go on by itself. */
  readonly tone: 'neutral' | 'advice' | 'stop';
}

/** What happened, what it did not touch, what to do, in the language of the user. */
export function explain(problem: Problem): Telling {
  const tell = tellings[preferences.language][problem.kind] as (told: Problem) => Sentences;
  const [happened, untouched, remedy] = tell(problem);
  return { happened, untouched, remedy, tone: tones[problem.kind] };
}

const tones: Readonly<Record<ProblemKind, Telling['tone']>> = {
  'file-empty': 'neutral',
  'file-not-text': 'neutral',
  'file-without-rows': 'neutral',
  'file-changed': 'stop',
  'file-unreadable': 'stop',
  'encoding-wrong': 'advice',
  'record-too-long': 'stop',
  'too-many-columns': 'neutral',
  'disk-full': 'stop',
  'memory-short': 'stop',
  'worker-stopped': 'stop',
  'other-build': 'advice',
  'storage-refused': 'stop',
  'storage-erased': 'stop',
  'storage-newer': 'advice',
  'page-damaged': 'stop',
  'contacts-moved': 'advice',
  'backup-foreign': 'neutral',
  'backup-damaged': 'stop',
  'backup-newer': 'advice',
  'backup-empty': 'neutral',
  'backup-locked': 'neutral',
  'passphrase-wrong': 'advice',
  'not-found': 'neutral',
  'name-missing': 'neutral',
  'value-malformed': 'neutral',
  'value-moved': 'advice',
  'identity-taken': 'neutral',
  'person-objected': 'advice',
  'out-of-range': 'neutral',
  'save-refused': 'advice',
  'segment-cycle': 'stop',
  'condition-broken': 'advice',
  'too-few-rows': 'advice',
  'nothing-written': 'advice',
  'too-many-audiences': 'advice',
  'audience-too-large': 'advice',
  'token-sealed': 'stop',
  cancelled: 'neutral'
};

const tellings: Readonly<Record<Language, typeof fr>> = { fr: typesetTree(fr), en };

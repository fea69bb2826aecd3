import * as job from './hash-job.ts';
import * as network from './hash-network.ts';
import * as reasons from './hash-reasons.ts';
import * as source from './hash-source.ts';

// Numbers arrive in these sentences already written for the language; `count` is there to choose the plural.

/** The job at `/hash`. */
export const fr = { ...source.fr, ...network.fr, ...reasons.fr, ...job.fr };

export const en: typeof fr = { ...source.en, ...network.en, ...reasons.en, ...job.en };

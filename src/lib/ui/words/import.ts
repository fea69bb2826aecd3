import * as job from './import-job.ts';
import * as events from './import-events.ts';
import * as plan from './import-plan.ts';

/** The import at `/import`. */
export const fr = { ...plan.fr, ...job.fr, events: events.fr };

export const en: typeof fr = { ...plan.en, ...job.en, events: events.en };

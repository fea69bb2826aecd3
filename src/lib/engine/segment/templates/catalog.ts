import { birthday } from './recipes/birthday.ts';
import { espressoEmail } from './recipes/espresso-email.ts';
import { espressoPush } from './recipes/espresso-push.ts';
import { espressoSms } from './recipes/espresso-sms.ts';
import { firstTimeBuyers } from './recipes/first-time-buyers.ts';
import { inactive } from './recipes/inactive.ts';
import { arrivals } from './recipes/arrivals.ts';
import { nonResponders } from './recipes/non-responders.ts';
import { vip } from './recipes/vip.ts';
import { visitorsNotCustomers } from './recipes/visitors-not-customers.ts';
import { visitorsWithoutConfirmation } from './recipes/visitors-without-confirmation.ts';
import { warmContacts } from './recipes/warm-contacts.ts';
import type { SegmentTemplate } from './segment-template.ts';

/** Every template, in the order in which they are offered. One file each under `recipes/`. */
export const segmentTemplates: readonly SegmentTemplate[] = [
  espressoEmail,
  espressoSms,
  espressoPush,
  visitorsWithoutConfirmation,
  visitorsNotCustomers,
  warmContacts,
  vip,
  inactive,
  arrivals,
  birthday,
  firstTimeBuyers,
  nonResponders
];

import type { EventKind } from './event-kind.ts';
import { appOpened } from './kinds/app-opened.ts';
import { cartAbandoned } from './kinds/cart-abandoned.ts';
import { emailBounced } from './kinds/email-bounced.ts';
import { emailClicked } from './kinds/email-clicked.ts';
import { emailComplained } from './kinds/email-complained.ts';
import { emailOpened } from './kinds/email-opened.ts';
import { emailSent } from './kinds/email-sent.ts';
import { emailUnsubscribed } from './kinds/email-unsubscribed.ts';
import { formSubmitted } from './kinds/form-submitted.ts';
import { orderPlaced } from './kinds/order-placed.ts';
import { pageVisited } from './kinds/page-visited.ts';
import { pushOpened } from './kinds/push-opened.ts';
import { pushSent } from './kinds/push-sent.ts';
import { reviewLeft } from './kinds/review-left.ts';
import { smsClicked } from './kinds/sms-clicked.ts';
import { smsSent } from './kinds/sms-sent.ts';

/** Every type of events that each workspace knows, in the order in which they are offered. One file each under `kinds/`. */
export const eventKinds: readonly EventKind[] = [
  emailSent,
  emailOpened,
  emailClicked,
  emailBounced,
  emailComplained,
  emailUnsubscribed,
  smsSent,
  smsClicked,
  pushSent,
  pushOpened,
  appOpened,
  orderPlaced,
  cartAbandoned,
  pageVisited,
  formSubmitted,
  reviewLeft
];

export const eventKind = (id: string): EventKind | undefined => eventKinds.find((kind) => kind.id === id);

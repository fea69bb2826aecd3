import type { ColumnLook } from '#lib/domain/column.ts';
import type { Channel, ConsentState } from '#lib/domain/consent.ts';
import { nameKey } from '#lib/domain/field.ts';
import type { ImportTarget } from '#lib/domain/import-plan.ts';
import { plainName } from '../column/names.ts';
import { readYesNo } from './read-yes-no.ts';

/** What a column says of consent, by the words of its header and by its values; null when it says nothing of it. */
export function consentTarget(name: string, look: ColumnLook): ImportTarget | null {
  const words = ` ${plainName(name)} `;
  const refuses = says(words, refusing);
  if (!refuses && !says(words, consenting)) return null;
  const channel = channelOf(words);
  if (look.type === 'date' || says(words, dating)) return { kind: 'consent-date', channel };
  const meanings = meaningsOf(look.words, refuses);
  if (Object.keys(meanings).length > 0) return { kind: 'consent', channel, meanings };
  return says(words, proving) ? { kind: 'consent-evidence', channel } : null;
}

/** What the words of a column mean, those that are understood.
 * @param refuses a yes in this column is a no to the channel: `unsubscribed`, `opt-out` */
export function meaningsOf(words: readonly string[], refuses: boolean): Record<string, ConsentState> {
  const meanings: Record<string, ConsentState> = Object.create(null) as Record<string, ConsentState>;
  for (const word of words) {
    const state = stateOf(word, refuses);
    if (state) meanings[nameKey(word)] = state;
  }
  return { ...meanings };
}

function stateOf(word: string, refuses: boolean): ConsentState | null {
  const plain = plainName(word);
  if (refusedWords.has(plain)) return 'refused';
  if (unsubscribedWords.has(plain)) return 'unsubscribed';
  if (subscribedWords.has(plain)) return 'subscribed';
  const isYes = readYesNo(word);
  if (isYes === null) return null;
  // that nobody said no is no consent
  if (refuses) return isYes ? 'unsubscribed' : null;
  return isYes ? 'subscribed' : 'refused';
}

const says = (words: string, list: readonly string[]) => list.some((word) => words.includes(` ${word} `));
const list = (text: string) => text.split(',').map((word) => word.trim());

const consenting = list(
  'optin,opt in,optins,consent,consents,consentement,consentements,newsletter,newsletters,abonne,abonnee,abonnement,' +
    'inscrit,inscrite,subscribed,subscriber,subscription,accepte,acceptation,accord,rgpd,gdpr,marketing consent,' +
    'email consent,sms consent,permission,opt,accepts marketing,accepts email marketing,accepts sms marketing'
);
const refusing = list(
  'optout,opt out,desinscrit,desinscrite,desinscription,desabonne,desabonnement,unsubscribed,unsubscribe,unsub,' +
    'blacklist,blacklisted,blackliste,stop,stop sms,stop pub,opposition,refus,ne pas contacter,do not contact,dnc'
);
const dating = list('date,dt,at,le,jour,timestamp,horodatage,on,moment');
const proving = list(
  'source,preuve,proof,evidence,origine,origin,provenance,formulaire,form,motif,mode,method,methode,ip,canal'
);
const byChannel: readonly (readonly [Channel, readonly string[]])[] = [
  ['sms', list('sms,mobile,telephone,tel,phone,texto,mms')],
  ['push', list('push,notification,notifications,app,appli')],
  ['advertising', list('ads,ad,advertising,publicite,pub,publicitaire,ciblage,retargeting,audience,reseaux,cookies')],
  ['email', list('email,mail,e mail,courriel,newsletter,emailing')]
];
const channelOf = (words: string): Channel => byChannel.find(([, names]) => says(words, names))?.[0] ?? 'email';

const subscribedWords = new Set(
  list(
    'subscribed,optin,opt in,inscrit,inscrite,abonne,abonnee,accepte,accepted,granted,active,actif,confirmed,confirme'
  )
);
const unsubscribedWords = new Set(
  list('unsubscribed,optout,opt out,desinscrit,desinscrite,desabonne,desabonnee,withdrawn,retire,revoked,stop,unsub')
);
const refusedWords = new Set(list('refused,refuse,denied,declined,blacklisted,blackliste,opposed,oppose,never'));

import type { Language } from '../../domain/words.ts';
import { Chance } from './chance.ts';

/** One made-up event. */
export interface SampleEvent {
  /** An id of the catalogue. */
  readonly type: string;
  readonly person: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly values: Readonly<Partial<Record<SampleAttribute, string>>>;
}
export const sampleAttributes = [
  'campaign',
  'subject',
  'url',
  'duration',
  'amount',
  'currency',
  'products',
  'order',
  'form',
  'score',
  'screen',
  'reason'
] as const;
export type SampleAttribute = (typeof sampleAttributes)[number];

export interface EventDays {
  readonly seed: number;
  readonly people: number;
  /** Days before `now`, the last one not over yet. */
  readonly days: number;
  /** Events, about. */
  readonly events: number;
  /** Milliseconds since 1970: nothing happens after it. */
  readonly now: number;
  /** Of campaigns, products and screens. */
  readonly language: Language;
}

/** What people do, day after day, each day in no order: mailings are sent to some, who open and click hours later; some
 * visit pages, fill a cart, order. The same for the same arguments, for ever.
 * @param take takes each event; its values are read at once */
export function* eventDays(
  { seed, people, days, events, now, language }: EventDays,
  take: (event: SampleEvent) => void
): Generator<number> {
  const chance = new Chance();
  const words = texts[language];
  let made = 0;
  let person = 0;
  let at = 0;
  const tell = (type: string, later: number, values: SampleEvent['values']) => {
    if (at + later > now) return;
    made++;
    take({ type, person, at: at + later, values });
  };

  for (let day = 0; day < days; day++) {
    const midnight = now - (days - day) * dayLength;
    const quota = Math.floor((events * (day + 1)) / days);
    // another order of people each day; the step has no common factor with any usual number of them
    const first = Math.floor(people * ((day * 0.618) % 1));
    for (let turn = 0; turn < people && made < quota; turn++) {
      person = (first + turn * 7919) % people;
      chance.at(seed ^ (day * 0x9e37), person);
      const isActive = person % 10 < 7;
      at = midnight + hourOf(chance) * hour + chance.below(hour);
      mailing(chance, words, day, tell, isActive);
      if (chance.below(100) < (isActive ? 9 : 2)) visit(chance, words, day, person, tell);
      if (turn % 1000 === 999) yield made;
    }
    yield made;
  }
}

type Tell = (type: string, later: number, values: SampleEvent['values']) => void;

const hour = 3_600_000;
const dayLength = 24 * hour;
/** Few at night, most at noon and in the evening. */
const hourOf = (chance: Chance) => (7 + Math.floor((chance.below(170) + chance.below(170)) / 20)) % 24;

function mailing(chance: Chance, { campaigns, screens }: Texts, day: number, tell: Tell, isActive: boolean): void {
  const dice = chance.below(1000);
  if (dice < 230) {
    const campaign = campaigns[Math.floor(day / 2) % campaigns.length]!;
    const values = { campaign: `${campaign} ${1 + Math.floor(day / 2 / campaigns.length)}`, subject: campaign };
    tell('email-sent', 0, values);
    if (dice < 3) return tell('email-bounced', 20_000 + chance.below(60_000), { ...values, reason: 'mailbox full' });
    if (chance.below(100) >= (isActive ? 38 : 9)) return;
    const opened = 60_000 + Math.floor((chance.below(1000) ** 2 / 1e6) * 30 * hour);
    tell('email-opened', opened, values);
    if (chance.below(100) < 11)
      tell('email-clicked', opened + 5000 + chance.below(60_000), { ...values, url: pages[chance.below(6)]! });
    const left = chance.below(10_000);
    if (left < 18) tell('email-unsubscribed', opened + 9000, { campaign: values.campaign });
    else if (left < 20) tell('email-complained', opened + 9000, { campaign: values.campaign });
  } else if (dice < 255) {
    const values = { campaign: `SMS ${campaigns[Math.floor(day / 5) % campaigns.length]!}` };
    tell('sms-sent', 0, values);
    if (chance.below(100) < 9) tell('sms-clicked', 30_000 + chance.below(4 * hour), { ...values, url: pages[2]! });
  } else if (dice < 290) {
    const values = { campaign: `Push ${campaigns[Math.floor(day / 3) % campaigns.length]!}` };
    tell('push-sent', 0, values);
    if (chance.below(100) < 14) tell('push-opened', 10_000 + chance.below(6 * hour), values);
  } else if (dice < 312 && isActive) tell('app-opened', 0, { screen: screens[chance.below(screens.length)]! });
}

function visit(chance: Chance, { products }: Texts, day: number, person: number, tell: Tell): void {
  let later = 0;
  const looked = 1 + chance.below(1 + chance.below(6));
  for (let page = 0; page < looked; page++) {
    const seconds = 4 + chance.below(1 + chance.below(240));
    tell('page-visited', later, { url: site + pages[chance.below(pages.length)]!, duration: String(seconds) });
    later += seconds * 1000;
  }
  if (chance.below(1000) < 12) tell('form-submitted', later, { form: 'Newsletter', url: `${site}/newsletter` });
  const dice = chance.below(100);
  if (dice >= 22) return;
  const bought = Array.from({ length: 1 + chance.below(3) }, () => chance.below(products.length));
  const cents = bought.reduce((sum, one) => sum + 990 + one * 1700, 0);
  const values = {
    amount: (cents / 100).toFixed(2),
    currency: 'EUR',
    products: [...new Set(bought.map((one) => products[one]!))].join('; ')
  };
  if (dice >= 8) return tell('cart-abandoned', later + 30 * 60_000, values);
  tell('order-placed', later + 60_000, { ...values, order: `C${day}-${person}` });
  tell('page-visited', later + 61_000, { url: `${site}/confirmation-de-paiement`, duration: '12' });
  if (chance.below(100) < 7)
    tell('review-left', later + 4 * dayLength, {
      score: String(5 - chance.below(1 + chance.below(5))),
      order: `C${day}-${person}`
    });
}

const site = 'https://boutique.example';
const pages = [
  '/',
  '/nouveautes',
  '/soldes',
  '/maison/linge',
  '/maison/lampes',
  '/jardin',
  '/panier',
  '/compte',
  '/livraison',
  '/magasins',
  '/maison/fauteuils',
  '/cadeaux'
];
interface Texts {
  readonly campaigns: readonly string[];
  readonly screens: readonly string[];
  readonly products: readonly string[];
}

const list = (text: string) => text.split(', ');
const texts: Readonly<Record<Language, Texts>> = {
  fr: {
    campaigns: list('Nouveautés, Ventes privées, Soldes, Conseils déco, Anniversaire, Dernière chance, Bienvenue'),
    screens: list('accueil, catalogue, fidélité, commande'),
    products: list('Bougie, Plaid en laine, Lampe de table, Vase, Coussin, Nappe, Fauteuil, Tapis, Miroir, Guirlande')
  },
  en: {
    campaigns: list('New arrivals, Private sale, Sale, Home ideas, Anniversary, Last chance, Welcome'),
    screens: list('home, catalogue, loyalty, order'),
    products: list('Candle, Wool throw, Table lamp, Vase, Cushion, Tablecloth, Armchair, Rug, Mirror, Garland')
  }
};

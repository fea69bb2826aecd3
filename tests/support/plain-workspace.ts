import fc from 'fast-check';
import { channels, consentStates, type Channel, type ConsentState } from '#lib/domain/consent.ts';
import { plainDay, plainDayNumber, plainStart } from './plain-zone.ts';

/** A person of a random workspace with events, plainly; the number is the place in the list. */
export interface PlainPerson {
  readonly alive: boolean;
  readonly texts: Readonly<
    Record<'email' | 'phone' | 'external-id' | 'mobile-id' | 'city' | 'country' | 'status', string>
  >;
  readonly score: number | null;
  /** Day from 1970-01-01. */
  readonly birth: number | null;
  readonly fidelity: boolean | null;
  readonly likes: readonly string[];
  readonly tags: readonly string[];
  readonly lists: readonly string[];
  readonly consent: Readonly<Record<Channel, ConsentState>>;
}

export interface PlainEvent {
  readonly type: string;
  readonly contact: number;
  readonly at: number;
  /** Which page it stands in. */
  readonly page: number;
  readonly campaign: string;
  readonly url: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly products: readonly string[];
}

export interface PlainWorkspace {
  readonly moment: number;
  readonly zone: string;
  readonly people: readonly PlainPerson[];
  readonly events: readonly PlainEvent[];
  readonly arrivals: readonly { readonly from: number; readonly at: number }[];
}

export const plainTypes = ['email-opened', 'order-placed', 'page-visited'] as const;

/** Moments near which the clocks of a zone do something odd: they leap over midnight, show it twice, leap over a day. */
const oddities: readonly (readonly [zone: string, at: string])[] = [
  ['Europe/Paris', '2025-03-30T01:00Z'],
  ['Europe/Paris', '2025-10-26T01:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['Asia/Beirut', '2025-03-29T22:00Z'],
  ['Atlantic/Azores', '2025-10-26T01:00Z'],
  ['America/Havana', '2025-11-02T05:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Kathmandu', '2024-02-28T18:15Z'],
  ['UTC', '2024-02-29T00:00Z'],
  ['America/New_York', '2023-03-01T05:00Z']
];

const hour = 3_600_000;
const moments = fc
  .tuple(
    fc.constantFrom(...oddities),
    fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -80 * hour, max: 80 * hour }))
  )
  .map(([[zone, at], shift]) => ({ zone, moment: Date.parse(at) + shift }));

const some = (...words: string[]) => fc.constantFrom('', ...words);
const person: fc.Arbitrary<Omit<PlainPerson, 'birth'>> = fc.record({
  alive: fc.nat(5).map((one) => one > 0),
  texts: fc.record({
    email: some('a.durand@example.com', 'Zoé@exemple.fr', 'x@y.zz', 'Émile@exemple.fr'),
    phone: some('+33612345678', '+32470128831'),
    'external-id': some('C-1', 'c-1', 'K42'),
    'mobile-id': some('38400000-8cf0-11bd-b23e-10b96e40000d'),
    city: some('Lyon', 'lyon', 'LYON 3', 'Saint-Étienne', 'saint-etienne', "L'Haÿ", 'Évry; Paris', '100 %'),
    country: some('FR', 'BE'),
    status: some('vip', 'customer', 'Autre')
  }),
  score: fc.option(fc.constantFrom(-1.5, 0, 0.1, 0.3, 7, 7.25, 1e6)),
  fidelity: fc.option(fc.boolean()),
  likes: fc.subarray(['Thé', 'thé vert', 'Café', 'cafe']),
  tags: fc.subarray(['t1', 't2']),
  lists: fc.subarray(['l1']),
  consent: fc.record(
    Object.fromEntries(channels.map((channel) => [channel, fc.constantFrom(...consentStates)])) as Record<
      Channel,
      fc.Arbitrary<ConsentState>
    >
  )
});

/** A moment before or after that of the question: at the edges of windows, to the millisecond. */
function eventTime(moment: number, zone: string): fc.Arbitrary<number> {
  const today = plainDay(moment, zone);
  const midnights = [0, 1, 2, 3, 7, 30].map((days) => plainStart(today.subtract({ days }), zone));
  const edges = [moment, ...[1, 24, 25, 72].map((hours) => moment - hours * hour), ...midnights];
  return fc.oneof(
    fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1)).map(([edge, shift]) => edge + shift),
    fc.integer({ min: -40 * 24 * hour, max: hour }).map((shift) => moment + shift)
  );
}

const birthNear = (today: number): fc.Arbitrary<number | null> =>
  fc.option(
    fc.oneof(
      fc.integer({ min: today - 400, max: today + 10 }),
      fc.constantFrom(-1, 0, 1, 6, 7, 8).map((shift) => today + shift),
      // 29 February 2000 and 28 February 2001
      fc.constantFrom(11_016, 11_381),
      fc.integer({ min: -20_000, max: today })
    )
  );

export const plainWorkspace: fc.Arbitrary<PlainWorkspace> = moments.chain(({ moment, zone }) => {
  const today = plainDayNumber(plainDay(moment, zone));
  const people = fc.array(
    fc.tuple(person, birthNear(today)).map(([one, birth]) => ({ ...one, birth })),
    { minLength: 1, maxLength: 40 }
  );
  return people.chain((all) => {
    const event = fc.record({
      type: fc.constantFrom(...plainTypes),
      contact: fc.nat(all.length - 1),
      at: eventTime(moment, zone),
      page: fc.nat(2),
      campaign: some('Noël', 'noel 2', 'Été'),
      url: some('https://x.fr/', 'https://x.fr/panier', '/confirmation-de-paiement'),
      amount: fc.option(fc.constantFrom(0.1, 0.2, 0.3, 50, 150, -20, 149.99)),
      currency: some('EUR', 'USD'),
      products: fc.subarray(['Théière', 'Tasse'])
    });
    const arrivals = fc.array(fc.tuple(fc.nat(all.length), eventTime(moment, zone)), { maxLength: 3 }).map((found) => {
      const [froms, ats] = [found.map(([from]) => from), found.map(([, at]) => Math.min(at, moment))];
      const [rising, later] = [froms.toSorted((a, b) => a - b), ats.toSorted((a, b) => a - b)];
      return rising.map((from, at) => ({ from, at: later[at]! }));
    });
    return fc.record({
      moment: fc.constant(moment),
      zone: fc.constant(zone),
      people: fc.constant(all),
      events: fc.array(event, { maxLength: 80 }),
      arrivals
    });
  });
});

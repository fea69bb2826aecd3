import type { Dialect } from '../../domain/dialect.ts';
import type { EventImportPlan } from '../../domain/event-import.ts';
import type { Language } from '../../domain/words.ts';
import { eventKinds } from '../events/catalog.ts';
import { utf8Length } from '../text/utf8.ts';
import { eventDays, type SampleAttribute, type SampleEvent } from './event-days.ts';
import { eventHeader, eventLine, type EventLines } from './events-csv.ts';
import { sampleCard } from './sample-workspace.ts';

/** A file of events of the sample workspace, and how it is imported. */
export interface SampleEvents {
  readonly name: string;
  readonly pieces: readonly string[];
  readonly dialect: Dialect;
  readonly plan: EventImportPlan;
}

/** Ninety days of events of the people of the sample workspace, as four files that their tools give: the mailing tool,
 * the site, and the shop in two, between which ten hours of orders are missing. A few lines are of cards that nobody
 * has, and a few have no readable moment.
 * @param now milliseconds since 1970: the end of the ninety days
 * @param count of events, about */
export function sampleEvents(
  language: Language,
  people: number,
  now: number,
  count = 120_000
): readonly SampleEvents[] {
  const from = now - days * dayLength;
  const gap = { from: now - 21 * dayLength + 4 * hour, until: now - 21 * dayLength + 14 * hour };
  const lines = sources.map(({ attributes }) => linesOf(attributes));
  const texts = lines.map((one) => [eventHeader(one)]);
  const fresh = () => sources.map(() => '');
  let text = fresh();
  const take = (event: SampleEvent) => {
    const at = fileOf(event, gap);
    if (at < 0) return;
    const line = eventLine(event, lines[at]!);
    text[at] += isSpoilt(event) ? line.replace(/T[\d:.]+Z/, ' 25:61') : line;
  };
  const made = eventDays({ seed: 2026, people, days, events: count, now, language }, take);
  while (!made.next().done) {
    texts.forEach((pieces, at) => text[at] !== '' && pieces.push(text[at]!));
    text = fresh();
  }
  const covers = [
    { from, until: now },
    { from, until: now },
    { from, until: gap.from },
    { from: gap.until, until: now }
  ];
  return sources.map(({ name, source, attributes, types }, at) => ({
    name: name[language],
    pieces: texts[at]!,
    dialect: {
      ...{ encoding: 'utf-8', markBytes: 0, delimiter: ',', quote: '"', headerLine: 1, dataLine: 2 },
      dataStart: utf8Length(texts[at]![0]!)
    },
    plan: planOf(types, attributes, source[language], covers[at]!)
  }));
}

const hour = 3_600_000;
const dayLength = 24 * hour;
const days = 90;

const mailing = eventKinds.map(({ id }) => id).filter((id) => /^(?:email|sms|push)-/.test(id));
const shop = ['order-placed'];
const site = eventKinds.map(({ id }) => id).filter((id) => !mailing.includes(id) && !shop.includes(id));
const order: readonly SampleAttribute[] = ['amount', 'currency', 'products', 'order'];

interface EventSource {
  readonly name: Readonly<Record<Language, string>>;
  readonly source: Readonly<Record<Language, string>>;
  readonly types: readonly string[];
  readonly attributes: readonly SampleAttribute[];
}

const sources: readonly EventSource[] = [
  {
    name: { fr: 'exemple_envois.csv', en: 'sample_mailings.csv' },
    source: { fr: 'Envois', en: 'Mailings' },
    types: mailing,
    attributes: ['campaign', 'subject', 'url', 'reason']
  },
  {
    name: { fr: 'exemple_site.csv', en: 'sample_site.csv' },
    source: { fr: 'Site', en: 'Site' },
    types: site,
    attributes: ['url', 'duration', 'form', 'score', 'screen', ...order]
  },
  ...[1, 2].map((part) => ({
    name: { fr: `exemple_commandes_${part}.csv`, en: `sample_orders_${part}.csv` },
    source: { fr: 'Boutique', en: 'Shop' },
    types: shop,
    attributes: order
  }))
];

function fileOf({ type, at }: SampleEvent, gap: { readonly from: number; readonly until: number }): number {
  if (mailing.includes(type)) return 0;
  if (!shop.includes(type)) return 1;
  if (at < gap.from) return 2;
  return at < gap.until ? -1 : 3;
}

const linesOf = (attributes: readonly SampleAttribute[]): EventLines => ({
  identityName: 'card',
  // one in some thousands was given out after the base was taken
  identityOf: (person) => (person % 4999 === 7 ? `X${person}` : sampleCard(person)),
  attributes
});

const isSpoilt = ({ at, type }: SampleEvent) => at % 20_011 === 0 && type === 'page-visited';

const planOf = (
  types: readonly string[],
  attributes: readonly SampleAttribute[],
  source: string,
  covers: EventImportPlan['covers']
): EventImportPlan => ({
  width: 3 + attributes.length,
  identity: { index: 0, kind: 'external-id' },
  type: { kind: 'column', index: 1, meanings: Object.fromEntries(types.map((id) => [id, id])) },
  time: { index: 2, form: 'written', dates: 'year-first', zone: 'UTC' },
  attributes: attributes.map((attribute, at) => ({ index: 3 + at, attribute, decimal: '.', dates: null })),
  createdTypes: [],
  unknown: 'set-aside',
  homeCountry: null,
  source,
  covers
});

import { createHash } from 'node:crypto';
import type { AttributeFilter } from '#lib/engine/segment/event/attribute-filter.ts';
import type { Channel } from '#lib/domain/consent.ts';
import { isGroup, type Condition, type Group, type Rule } from '#lib/domain/segment.ts';
import type { TimeWindow } from '#lib/domain/time-window.ts';
import type { PlainEvent, PlainPerson, PlainWorkspace } from './plain-workspace.ts';
import { plainDay, plainDayNumber, plainStart, plainTime, Temporal } from './plain-zone.ts';

/** Numbers of the people in a segment, person by person, rule by rule, event by event. */
export function oracleMembers(
  root: Group,
  workspace: PlainWorkspace,
  segments: Readonly<Record<string, Group>> = {}
): number[] {
  const numbers = [...workspace.people.keys()].filter((contact) => workspace.people[contact]!.alive);
  return numbers.filter((contact) => meetsRule({ ...root, on: true }, contact, workspace, segments) ?? true);
}

type Segments = Readonly<Record<string, Group>>;

/** Null: it counts for nothing. */
function meetsRule(rule: Rule, contact: number, workspace: PlainWorkspace, segments: Segments): boolean | null {
  if (!rule.on) return null;
  if (!isGroup(rule)) return meets(rule, contact, workspace, segments);
  const met = rule.rules.map((one) => meetsRule(one, contact, workspace, segments)).filter((one) => one !== null);
  if (met.length === 0) return null;
  if (rule.join === 'all') return !met.includes(false);
  return met.includes(true) === (rule.join === 'any');
}

// operands are read as they come: the kinds of the engine are not to be believed here
type Loose = Readonly<
  Record<
    | 'amount'
    | 'because'
    | 'channel'
    | 'compare'
    | 'days'
    | 'did'
    | 'event'
    | 'field'
    | 'filters'
    | 'has'
    | 'of'
    | 'op'
    | 'part'
    | 'salt'
    | 'share'
    | 'times'
    | 'url'
    | 'values'
    | 'what'
    | 'which'
    | 'window',
    never
  >
>;

function meets(condition: Condition, contact: number, workspace: PlainWorkspace, segments: Segments): boolean {
  const o = condition.operands as unknown as Loose;
  const { moment, zone } = workspace;
  const person = workspace.people[contact]!;
  const today = plainDay(moment, zone);
  const own = (type: string, filters: readonly AttributeFilter[]) =>
    workspace.events
      .filter((event) => event.contact === contact && event.type === type && event.at <= moment)
      .filter((event) => filters.every((filter) => passes(attribute(event, filter.attribute), filter, today)))
      .toSorted((a, b) => a.at - b.at);
  const within = (at: number) => isWithin(at, o['window'], moment, zone);
  switch (condition.kind) {
    case 'field-text':
    case 'field-number':
    case 'field-date':
    case 'field-choice':
    case 'field-list':
    case 'field-yes-no':
      return passes(fieldOf(person, o['field']), o, today);
    case 'consent':
      return meetsConsent(person, o);
    case 'tag':
      return person.tags.includes(o['of']) === (o['has'] === 'in');
    case 'list':
      return person.lists.includes(o['of']) === (o['has'] === 'in');
    case 'segment': {
      const members = oracleMembers(segments[o['of']]!, workspace, segments);
      return members.includes(contact) === (o['has'] === 'in');
    }
    case 'event': {
      const count = own(o['event'], o['filters']).filter(({ at }) => within(at)).length;
      const times = o['times'] as { compare: string; count: number };
      if (times.compare === 'at-least') return count >= times.count;
      if (times.compare === 'at-most') return count <= times.count;
      return count === times.count;
    }
    case 'event-sum': {
      const events = own(o['event'], o['filters']).filter(({ at }) => within(at));
      const cents = events.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0);
      const wanted = Math.round(o['amount'] * 100);
      return { more: cents > wanted, 'at-least': cents >= wanted, less: cents < wanted, 'at-most': cents <= wanted }[
        o['compare'] as 'more'
      ];
    }
    case 'event-first-last': {
      const one = own(o['event'], o['filters']).at(o['which'] === 'first' ? 0 : -1);
      return one !== undefined && within(one.at);
    }
    case 'visited': {
      const url = plain(o['url']);
      const visits = own('page-visited', []).filter(({ at }) => within(at));
      const found = visits.filter((visit) => {
        if (o['what'] === 'site') return true;
        const seen = plain(visit.url);
        return seen !== '' && (o['what'] === 'url' ? seen === url : seen.includes(url));
      });
      return found.length > 0 === (o['did'] === 'did');
    }
    case 'anniversary':
      return person.birth !== null && hasAnniversary(person.birth, o['op'], o['days'], today);
    case 'arrived': {
      const arrival = workspace.arrivals.findLast(({ from }) => from <= contact);
      const isIn = arrival ? within(arrival.at) : ['ever', 'before'].includes((o['window'] as TimeWindow).kind);
      return isIn === (o['did'] === 'did');
    }
    case 'random': {
      const { email, phone } = person.texts;
      const identity = email.toLowerCase() || phone || person.texts['external-id'] || `contact ${contact}`;
      const digest = createHash('md5')
        .update(`${o['salt'] as string}\n${identity}`)
        .digest();
      return digest.readUInt32BE(0) % 10_000 < o['share'] * 100 === (o['part'] === 'drawn');
    }
    default:
      throw new Error(`the oracle does not know ${condition.kind}`);
  }
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function isWithin(at: number, window: TimeWindow, moment: number, zone: string): boolean {
  if (at > moment) return false;
  switch (window.kind) {
    case 'hours':
      return at > moment - window.amount * 3_600_000;
    case 'days':
      return at >= plainStart(plainDay(moment, zone).subtract({ days: window.amount }), zone);
    case 'between':
      return at >= plainTime(window.from, zone) && at < plainTime(window.to, zone, true);
    case 'before':
      return at < plainTime(window.at, zone);
    case 'after':
      return at >= plainTime(window.at, zone, true);
    case 'ever':
      return true;
  }
}

type Value = string | number | boolean | readonly string[] | Temporal.PlainDate | null;

function fieldOf(person: PlainPerson, field: string): Value {
  const epoch = Temporal.PlainDate.from('1970-01-01');
  if (field === 'f1') return person.score;
  if (field === 'f2') return person.fidelity;
  if (field === 'f3') return person.likes;
  if (field === 'birth-date') return person.birth === null ? null : epoch.add({ days: person.birth });
  return person.texts[field as 'city'] ?? '';
}

const attribute = (event: PlainEvent, id: string): Value =>
  (event as unknown as Record<string, Value>)[id] ?? (id === 'amount' || id === 'duration' ? null : '');

function passes(
  value: Value,
  test: { readonly op: string; readonly values: readonly (string | number)[] },
  today: Temporal.PlainDate
): boolean {
  const { op } = test;
  const negation = op === 'is-not' ? 'is' : op.startsWith('not-') ? op.slice(4) : null;
  if (negation !== null) return !passes(value, { ...test, op: negation }, today);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return false;
  if (op === 'set') return true;
  if (typeof value === 'boolean') return value === (op === 'yes');
  if (typeof value === 'number') {
    const [a = 0, b = 0] = test.values as number[];
    return {
      is: value === a,
      above: value > a,
      from: value >= a,
      below: value < a,
      'up-to': value <= a,
      between: value >= a && value <= b
    }[op]!;
  }
  const texts = test.values.map((one) => plain(String(one)));
  if (Array.isArray(value)) {
    const words = value.map(plain);
    return op === 'has-all' ? texts.every((one) => words.includes(one)) : texts.some((one) => words.includes(one));
  }
  if (typeof value === 'string') {
    const text = plain(value);
    if (op === 'starts') return text.startsWith(texts[0]!);
    if (op === 'contains-any') return texts.some((one) => text.includes(one));
    if (op === 'ends') return text.endsWith(texts[0]!);
    return op === 'contains' ? text.includes(texts[0]!) : texts.includes(text);
  }
  return passesDay(value as Temporal.PlainDate, test, today);
}

function passesDay(
  day: Temporal.PlainDate,
  { op, values }: { op: string; values: readonly (string | number)[] },
  today: Temporal.PlainDate
): boolean {
  const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate | string) => Temporal.PlainDate.compare(a, b);
  const [first, last] = values;
  const count = Number(first);
  switch (op) {
    case 'is':
      return compare(day, String(first)) === 0;
    case 'before':
      return compare(day, String(first)) < 0;
    case 'after':
      return compare(day, String(first)) > 0;
    case 'between':
      return compare(day, String(first)) >= 0 && compare(day, String(last)) <= 0;
    case 'last':
      return compare(day, today.subtract({ days: count })) >= 0 && compare(day, today) <= 0;
    case 'next':
      return compare(day, today) >= 0 && compare(day, today.add({ days: count })) <= 0;
    case 'before-last':
      return compare(day, today.subtract({ days: count })) < 0;
    default:
      return compare(day, today.add({ days: count })) > 0;
  }
}

function hasAnniversary(birth: number, op: string, days: number, today: Temporal.PlainDate): boolean {
  const born = Temporal.PlainDate.from('1970-01-01').add({ days: birth });
  for (let shift = 0; shift <= days; shift++) {
    const day = op === 'next' ? today.add({ days: shift }) : today.subtract({ days: shift });
    // the 29th of February becomes the 28th by `with`
    if (plainDayNumber(day) > birth && born.with({ year: day.year }).equals(day)) return true;
  }
  return false;
}

function meetsConsent({ consent, texts }: PlainPerson, o: Loose): boolean {
  const channel = o['channel'] as Channel;
  const state = consent[channel];
  const addresses = {
    email: [texts.email],
    sms: [texts.phone],
    push: ['x'],
    advertising: [texts.email, texts.phone, texts['mobile-id']]
  };
  const hasAddress = addresses[channel].some((one) => one !== '');
  const canReceive = state === 'subscribed' && hasAddress;
  switch (o['because'] as string) {
    case 'subscribed':
      return canReceive;
    case 'no-refusal':
      return hasAddress && (state === 'subscribed' || state === 'unknown');
    case 'any':
      return !canReceive;
    case 'no-address':
      return !hasAddress;
    default:
      return state === o['because'];
  }
}

import { eventDays, type EventDays, type SampleAttribute, type SampleEvent } from './event-days.ts';

export interface EventLines {
  /** What a person is known by in the file. */
  readonly identityOf: (person: number) => string;
  readonly identityName: string;
  readonly attributes: readonly SampleAttribute[];
}

/** Made-up events as a file: a header, then a line each, in pieces of a few milliseconds of work. */
export function* eventsCsv({
  identityOf,
  identityName,
  attributes,
  ...days
}: EventDays & EventLines): Generator<string> {
  const lines = { identityOf, identityName, attributes };
  let text = eventHeader(lines);
  const made = eventDays(days, (event) => (text += eventLine(event, lines)));
  while (!made.next().done) {
    yield text;
    text = '';
  }
}

export const eventHeader = ({ identityName, attributes }: EventLines): string =>
  `${[identityName, 'event', 'date', ...attributes].join(',')}\n`;

export function eventLine({ person, type, at, values }: SampleEvent, { identityOf, attributes }: EventLines): string {
  let line = `${identityOf(person)},${type},${written(at)}`;
  for (const attribute of attributes) line += `,${values[attribute] ?? ''}`;
  return `${line}\n`;
}

let lastDay = -1;
let lastDate = '';

/** `2026-11-22T06:05:01.250Z`. */
function written(at: number): string {
  const day = Math.floor(at / 86_400_000);
  if (day !== lastDay) {
    lastDay = day;
    lastDate = new Date(at).toISOString().slice(0, 10);
  }
  const second = Math.floor(at / 1000) - day * 86_400;
  const part = at % 1000;
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${lastDate}T${clock}.${part < 100 ? '0' : ''}${two(part)}Z`;
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

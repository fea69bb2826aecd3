import { eventDays, type EventDays, type SampleAttribute, type SampleEvent } from './event-days.ts';

export interface EventsCsv extends EventDays {
  /** What a person is known by in the file. */
  readonly identityOf: (person: number) => string;
  readonly identityName: string;
  readonly attributes: readonly SampleAttribute[];
  /** Events that the file has; all when missing. */
  readonly holds?: ((event: SampleEvent) => boolean) | undefined;
}

/** Made-up events as a file: a header, then a line each, in pieces of a few milliseconds of work. */
export function* eventsCsv({ identityOf, identityName, attributes, holds, ...days }: EventsCsv): Generator<string> {
  let text = `${[identityName, 'event', 'date', ...attributes].join(',')}\n`;
  const write = (event: SampleEvent) => {
    if (holds && !holds(event)) return;
    text += `${identityOf(event.person)},${event.type},${written(event.at)}`;
    for (const attribute of attributes) text += `,${event.values[attribute] ?? ''}`;
    text += '\n';
  };
  for (const _ of eventDays(days, write)) {
    yield text;
    text = '';
  }
  if (text !== '') yield text;
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
  return `${lastDate}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}.${part < 100 ? '0' : ''}${two(part)}Z`;
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

import type { Bounds, TimeWindow } from '#lib/domain/time-window.ts';
import { dayOfText } from './calendar-day.ts';
import { zoneClock } from './zone-clock.ts';

/** The bounds of a window seen from a moment, in milliseconds, half-open; nothing after the moment is ever inside.
 * Where clocks show a time twice its first showing counts, where they leap over it the end of the leap.
 * - `hours`: what happened exactly so long ago is out, what happens now is in.
 * - `before` a day or moment is out from its first instant on. `after` a day begins when that day has ended, `after` a
 *   moment at that moment: so before, on and after a day leave nothing out and count nothing twice. */
export function boundsOf(window: TimeWindow, moment: number, zone: string): Bounds {
  const now = moment + 1;
  const clock = zoneClock(zone);
  switch (window.kind) {
    case 'hours':
      return { from: now - window.amount * hour, until: now };
    case 'days':
      return { from: clock.startOf(clock.dayOf(moment) - window.amount), until: now };
    case 'between':
      return { from: startOf(window.from, zone), until: Math.min(now, endOf(window.to, zone)) };
    case 'before':
      return { from: -Infinity, until: Math.min(now, startOf(window.at, zone)) };
    case 'after':
      return { from: endOf(window.at, zone), until: now };
    case 'ever':
      return { from: -Infinity, until: now };
  }
}

/** The first instant of a day, or that moment itself. */
export function startOf(text: string, zone: string): number {
  const day = dayOfText(text);
  return day === null ? momentOfText(text, zone) : zoneClock(zone).startOf(day);
}

/** Where a day has ended, or that moment itself. */
export function endOf(text: string, zone: string): number {
  const day = dayOfText(text);
  return day === null ? momentOfText(text, zone) : zoneClock(zone).startOf(day + 1);
}

/** Whether a text is a day or a moment of a window: `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`. */
export const isWindowTime = (text: string): boolean => dayOfText(text) !== null || wallOf(text) !== null;

/** When an event inside a window leaves it, nothing but time passing: the first moment whose bounds have it no more.
 * Infinity for windows that do not move. */
export function leavesAt(at: number, window: TimeWindow, zone: string): number {
  if (window.kind === 'hours') return at + window.amount * hour;
  if (window.kind !== 'days') return Infinity;
  const clock = zoneClock(zone);
  return clock.startOf(clock.dayOf(at) + window.amount + 1);
}

const hour = 3_600_000;

function momentOfText(text: string, zone: string): number {
  const wall = wallOf(text);
  if (wall === null) throw new Error('a window that was not checked');
  return zoneClock(zone).firstShowing(wall);
}

function wallOf(text: string): number | null {
  const [day, time, ...rest] = text.split('T');
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? '');
  const start = dayOfText(day ?? '');
  if (!found || start === null || rest.length > 0) return null;
  return start * 24 * hour + Number(found[1]) * hour + Number(found[2]) * 60_000;
}

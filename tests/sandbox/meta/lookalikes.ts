import { refuse } from './faults.ts';
import type { MetaAudience } from './audiences.ts';

export interface Lookalike {
  readonly origin: string;
  /** As it is read back: a ratio reads as `custom_ratio`. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** What makes it the same as another one: source, country and size. */
  readonly sameness: string;
}

const leastSeed = 100;
const known = ['type', 'ratio', 'starting_ratio', 'country', 'location_spec', 'allow_international_seeds'];
const locations = ['geo_locations', 'excluded_geo_locations'];

/** `lookalike_spec` of networks.md 1.7. */
export function readLookalike(spec: Record<string, unknown>, origin: unknown, all: readonly MetaAudience[]): Lookalike {
  const seed = all.find(({ id }) => id === String(origin));
  if (!seed) return refuse('100', 'origin_audience_id is not an audience of this account');
  if (seed.subtype !== 'CUSTOM') refuse('100/1713232');
  if (seed.members.people < leastSeed) refuse('2654', `The source audience must have at least ${leastSeed} people`);
  const other = Object.keys(spec).find((name) => !known.includes(name));
  if (other !== undefined) refuse('100', `Unexpected field lookalike_spec.${other}`);
  const { type, ratio, starting_ratio: start, country } = spec;
  if ((type === undefined) === (ratio === undefined)) refuse('100', 'lookalike_spec takes type or ratio, not both');
  if (type !== undefined && type !== 'similarity' && type !== 'reach') refuse('100', 'type is similarity or reach');
  if (ratio !== undefined && !isStep(ratio)) refuse('100', 'ratio goes from 0.01 to 0.20 by 0.01');
  if (start !== undefined && !(isStep(start) && typeof ratio === 'number' && Number(start) < ratio)) {
    refuse('100', 'starting_ratio must be below ratio');
  }
  const international = spec['allow_international_seeds'] ?? false;
  if (typeof international !== 'boolean') refuse('100', 'allow_international_seeds must be true or false');
  const place = placeOf(country, spec['location_spec']);
  const sameness = JSON.stringify([seed.id, place, type ?? [start ?? 0, ratio]]);
  if (all.some(({ lookalike }) => lookalike?.sameness === sameness)) refuse('2654');
  return { origin: seed.id, sameness, spec: type === undefined ? { ...spec, type: 'custom_ratio' } : spec };
}

function placeOf(country: unknown, location: unknown): unknown {
  if ((country === undefined) === (location === undefined)) {
    refuse('100', 'lookalike_spec takes one country, or location_spec');
  }
  if (country !== undefined) {
    return typeof country === 'string' && /^[A-Z]{2}$/.test(country)
      ? country
      : refuse('100', 'country must be two capital letters');
  }
  if (typeof location !== 'object' || location === null || !('geo_locations' in location)) {
    return refuse('100', 'location_spec needs geo_locations');
  }
  const other = Object.keys(location).find((name) => !locations.includes(name));
  return other === undefined ? location : refuse('100', `Unexpected field location_spec.${other}`);
}

function isStep(value: unknown): boolean {
  const steps = Number(value) * 100;
  return typeof value === 'number' && steps > 0.5 && steps < 20.5 && Math.abs(steps - Math.round(steps)) < 1e-9;
}

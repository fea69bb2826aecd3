import { Chance } from './chance.ts';
import {
  familyNames,
  foreignFamilyNames,
  foreignMensNames,
  foreignWomensNames,
  mensNames,
  womensNames,
  type Name
} from './names.ts';
import { fictionalPhone, foreignTowns } from './phones.ts';
import { foreignPlaces, frenchPlaces, type Place } from './places.ts';

/** Someone who does not exist. Addresses end in domains reserved for examples (RFC 2606, RFC 6761),
 * phones are in ranges kept for fiction: nobody can be reached. */
export interface Person {
  readonly index: number;
  readonly email: string;
  /** E.164; empty where no range is kept for fiction, and for one in eight. */
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly gender: 'F' | 'M';
  readonly birth: Day;
  readonly place: Place;
  readonly card: string;
  readonly optIn: boolean;
  readonly lastPurchase: Day;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Domains that can never receive anything. */
export const reservedDomains = [
  'example.com',
  'example.net',
  'example.org',
  'poste.example',
  'courrier.example',
  'mail.example'
] as const;

/** The person of an index: the same for ever for the same seed. */
export function makePerson(seed: number, index: number): Person {
  const { first, last, gender, foreign, email } = identity(seed, index);
  const town = index % foreignTowns;
  const place = foreign ? foreignPlaces[town]! : chance.of(frenchPlaces);
  return {
    index,
    email,
    phone: chance.below(8) > 0 ? fictionalPhone(place.country, index, town) : '',
    firstName: first.written,
    lastName: last.written,
    gender,
    birth: { year: 1942 + chance.below(65), month: 1 + chance.below(12), day: 1 + chance.below(28) },
    place,
    card: `C${String(index + 1).padStart(9, '0')}`,
    optIn: chance.below(10) < 7,
    lastPurchase: { year: 2024 + chance.below(2), month: 1 + chance.below(12), day: 1 + chance.below(28) }
  };
}

/** The address alone, where nothing else is needed. No two indexes have the same. */
export const makeEmail = (seed: number, index: number): string => identity(seed, index).email;

const chance = new Chance();

function identity(seed: number, index: number) {
  chance.at(seed, index);
  const gender = chance.below(100) < 54 ? ('F' as const) : ('M' as const);
  const foreign = chance.below(100) < 8;
  const woman = gender === 'F';
  const first = chance.of(foreign ? (woman ? foreignWomensNames : foreignMensNames) : woman ? womensNames : mensNames);
  const last = chance.of(foreign ? foreignFamilyNames : familyNames);
  // names hold no digit, so the index at the end makes the address one of a kind
  const email = `${localPart(first, last)}${index}@${chance.of(reservedDomains)}`;
  return { first, last, gender, foreign, email };
}

function localPart(first: Name, last: Name): string {
  const form = chance.below(10);
  if (form < 5) return `${first.ascii}.${last.ascii}`;
  if (form < 7) return `${first.ascii.charAt(0)}${last.ascii}`;
  if (form < 8) return `${last.ascii}_${first.ascii}`;
  return form < 9 ? `${first.ascii}-${last.ascii}` : first.ascii;
}

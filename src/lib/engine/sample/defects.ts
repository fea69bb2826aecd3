import { Chance } from './chance.ts';

/** What is wrong with the address of a row. */
export type Defect = 'none' | 'duplicate' | 'empty' | 'malformed' | 'already-hashed';

/** How many rows in ten thousand have each defect: those of a loyalty base that has lived. */
export const defectRates = { duplicate: 270, empty: 60, malformed: 20, 'already-hashed': 2 } as const;

/** The defect of a row, before anything of it is made: expected counts need no file. */
export function defectOf(seed: number, index: number): Defect {
  let drawn = chance.at(~seed, index).below(10_000);
  if ((drawn -= defectRates.duplicate) < 0) return firstOf(seed, index) < 0 ? 'none' : 'duplicate';
  if ((drawn -= defectRates.empty) < 0) return 'empty';
  if ((drawn -= defectRates.malformed) < 0) return 'malformed';
  return drawn - defectRates['already-hashed'] < 0 ? 'already-hashed' : 'none';
}

/** The earlier row that a duplicate repeats: one whose own address is whole and first; -1 when there is none. */
export function firstOf(seed: number, index: number): number {
  let first = chance.at(seed ^ 0x5eed, index).below(index || 1) - (index === 0 ? 1 : 0);
  while (first >= 0 && chance.at(~seed, first).below(10_000) < faulty) first--;
  return first;
}

/** An address that no network can take. */
export function malform(email: string, seed: number, index: number): string {
  const [local = '', domain = ''] = email.split('@');
  switch (chance.at(seed ^ 0xbad, index).below(5)) {
    case 0:
      return `${local}@${domain.replace('.', ',')}`;
    case 1:
      return `${local}${domain}`;
    case 2:
      return `${local}@@${domain}`;
    case 3:
      return `${local.slice(0, 3)} ${local.slice(3)}@${domain}`;
    default:
      return `${local}@`;
  }
}

/** Thirty-two hexadecimal characters, as another tool's MD5 leaves them. */
export function alreadyHashed(seed: number, index: number): string {
  chance.at(seed ^ 0xa5e, index);
  return Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('');
}

/** The address as people type it: capitals, spaces around. */
export function asTyped(email: string, seed: number, index: number): string {
  const form = chance.at(seed ^ 0x7e9, index).below(100);
  if (form < 4) return email.toUpperCase();
  if (form < 8) return email.charAt(0).toUpperCase() + email.slice(1);
  if (form < 10) return ` ${email}`;
  return form < 12 ? `${email} ` : email;
}

/** The phone as people type it. */
export function phoneAsTyped(phone: string, seed: number, index: number): string {
  if (!phone.startsWith('+33')) return phone;
  const national = `0${phone.slice(3)}`;
  const pairs = national.match(/\d\d/g) ?? [];
  switch (chance.at(seed ^ 0x7e1, index).below(8)) {
    case 0:
      return phone;
    case 1:
      return `0033${phone.slice(3)}`;
    case 2:
      return `+33 (0)${pairs.join(' ').slice(1)}`;
    case 3:
      return pairs.join('.');
    case 4:
    case 5:
      return pairs.join(' ');
    default:
      return national;
  }
}

const chance = new Chance();
const faulty = Object.values(defectRates).reduce((sum, rate) => sum + rate, 0);

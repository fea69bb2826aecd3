import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ContactFilter, ContactQuery } from '#lib/domain/contact-query.ts';
import { channels } from '#lib/domain/consent.ts';
import type { MadePerson } from './made-workspace.ts';

/** What a question must answer, person by person: contacts that match, and each value of each facet. */
export function plainAnswer(people: readonly MadePerson[], { filters, search, sort }: ContactQuery) {
  const everyone = people.map((person, contact) => ({ person, contact }));
  const isFound = ({ person }: (typeof everyone)[number]) => person.alive && matches(person, search);
  const kept = (among: readonly ContactFilter[]) =>
    everyone.filter((one) => isFound(one) && among.every((filter) => keeps(one.person, filter)));
  const facet = (
    facet: ContactFilter['facet'],
    of: string | null,
    valuesOf: (person: MadePerson) => readonly string[]
  ) => {
    const counts = new Map<string, number>();
    const others = filters.filter((filter) => filter.facet !== facet || (of !== null && ofFilter(filter) !== of));
    for (const { person } of kept(others))
      for (const value of valuesOf(person)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [`${facet} ${of}`, counts] as const;
  };
  const facets = new Map([
    facet('field', 'status', ({ values }) => (values['status'] ? [values['status']] : [])),
    facet('field', 'country', ({ values }) => (values['country'] ? [values['country']] : [])),
    ...channels.map((channel) => facet('consent', channel, ({ consent }) => [consent[channel]])),
    facet('tag', null, ({ tags }) => tags),
    facet('import', null, ({ imports }) => imports.map(String))
  ]);
  const direction = sort.descending ? -1 : 1;
  const contacts = kept(filters).toSorted((a, b) => {
    if (sort.by === 'arrival') return direction * (a.contact - b.contact);
    const [left, right] = [keyOf(a.person, sort.by), keyOf(b.person, sort.by)];
    // blanks last, either way; equals by arrival
    if (left.length === 0 || right.length === 0) return right.length - left.length || a.contact - b.contact;
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      if (left[at] === right[at]) continue;
      if (left[at] === undefined) return 1;
      if (right[at] === undefined) return -1;
      return direction * (left[at]! < right[at]! ? -1 : 1);
    }
    return a.contact - b.contact;
  });
  return { contacts: contacts.map(({ contact }) => contact), facets };
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const ofFilter = (filter: ContactFilter) =>
  filter.facet === 'field' ? filter.field : filter.facet === 'consent' ? filter.channel : null;

function keeps(person: MadePerson, filter: ContactFilter): boolean {
  switch (filter.facet) {
    case 'field':
      return filter.values.includes(person.values[filter.field] ?? '');
    case 'tag':
      return filter.tags.some((tag) => person.tags.includes(tag));
    case 'consent':
      return filter.states.includes(person.consent[filter.channel]);
    case 'import':
      return filter.imports.some((one) => person.imports.includes(one as number));
  }
}

function matches({ values }: MadePerson, search: string): boolean {
  const text = search.trim();
  if (text === '') return true;
  if (/^[+\d(]/.test(text) && /^[+\d\s.()/-]+$/.test(text) && /\d/.test(text)) {
    const digits = text.replace('(0)', '').replace(/\D/g, '');
    if (digits !== '') return values['email']!.includes(digits) || isPhonePart(values['phone']!, text, digits);
  }
  const fields = ['first-name', 'last-name', 'email', 'phone'].map((field) => plain(values[field] ?? ''));
  return plain(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => fields.some((field) => field.includes(word)));
}

/** Whether someone may have typed this of a phone. */
function isPhonePart(phone: string, text: string, digits: string): boolean {
  if (phone === '') return false;
  if (text.startsWith('+')) return phone.startsWith(`+${digits}`);
  const national = `0${parsePhoneNumberFromString(phone)!.nationalNumber}`;
  return phone.includes(digits) || national.startsWith(digits) || phone.replace('+', '00').startsWith(digits);
}

/** Parts to compare, none for a blank. */
function keyOf(person: MadePerson, by: 'name' | { readonly field: string }): readonly (string | number)[] {
  if (by === 'name') {
    const names = [person.values['last-name'] ?? '', person.values['first-name'] ?? ''].filter(Boolean);
    return names.map((name) => `${plain(name)}\0${name}`);
  }
  if (by.field === 'score') return person.score === null ? [] : [person.score];
  if (by.field === 'day') return person.day === null ? [] : [person.day];
  const text = person.values[by.field] ?? '';
  return text ? [`${plain(text)}\0${text}`] : [];
}

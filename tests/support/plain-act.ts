import type { Act } from '#lib/engine/segment/change/act.ts';
import type { PlainEvent, PlainPerson, PlainWorkspace } from './plain-workspace.ts';

/** A plain workspace after something happened to a person at its moment. */
export function plainAfter(workspace: PlainWorkspace, contact: number, act: Act): PlainWorkspace {
  if (act.kind === 'event') {
    const event: PlainEvent = {
      ...{ type: act.event, contact, at: workspace.moment, page: 9 },
      ...{ campaign: '', url: '', amount: null, currency: '', products: [] },
      ...act.values
    };
    return { ...workspace, events: [...workspace.events, ...Array.from({ length: act.times }, () => event)] };
  }
  const change = (person: PlainPerson): PlainPerson => {
    switch (act.kind) {
      case 'consent':
        return { ...person, consent: { ...person.consent, [act.channel]: act.state } };
      case 'tag':
        return { ...person, tags: [...person.tags.filter((tag) => tag !== act.tag), ...(act.has ? [act.tag] : [])] };
      case 'value':
        return withField(person, act.field, act.value);
    }
  };
  return { ...workspace, people: workspace.people.map((person, at) => (at === contact ? change(person) : person)) };
}

function withField(person: PlainPerson, field: string, value: unknown): PlainPerson {
  const own = { f1: 'score', f2: 'fidelity', f3: 'likes', 'birth-date': 'birth' }[field];
  return own ? { ...person, [own]: value } : { ...person, texts: { ...person.texts, [field]: value } };
}

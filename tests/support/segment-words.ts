import type { Field } from '#lib/domain/field.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';

export const plainFields: readonly Field[] = [
  { id: 'f1', type: 'number', name: 'Score' },
  { id: 'f2', type: 'yes-no', name: 'Fidélité' },
  { id: 'f3', type: 'list', name: 'Goûts' },
  { id: 'f4', type: 'text', name: 'Score' }
];

const words = (text: string) => ({ fr: text, en: text });

/** The names of things in the random workspaces. */
export const plainWords: WorkspaceWords = {
  fields: [
    ...(['email', 'phone', 'external-id', 'mobile-id', 'city'] as const).map((id) => ({
      id,
      type: 'text' as const,
      words: words(id)
    })),
    { id: 'country', type: 'choice', words: { fr: 'Pays', en: 'Country' } },
    { id: 'status', type: 'choice', words: { fr: 'Statut', en: 'Status' } },
    { id: 'birth-date', type: 'date', words: { fr: 'Date de naissance', en: 'Birth date' } },
    ...plainFields.map(({ id, type, name }) => ({ id, type, words: words(name!) }))
  ],
  tags: [
    { id: 't1', name: 'VIP' },
    { id: 't2', name: 'R&D "été"' }
  ],
  lists: [{ id: 'l1', name: 'Figée' }],
  segments: [
    { id: 's1', name: 'Un' },
    { id: 's2', name: 'Deux' }
  ],
  events: eventTypesOf([]),
  zone: 'Europe/Paris'
};

import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';
import { isBuiltIn } from '#lib/ui/contacts/field-words.ts';
import { workspace } from '#lib/ui/contacts/workspace.svelte.ts';
import { preferences } from '#lib/ui/preferences.svelte.ts';
import { en, fr } from '#lib/ui/words/contacts.ts';
import { savedSegments } from './saved-segments.svelte.ts';

/** The names of the workspace's things as they are now, for the sentences of conditions. */
export const workspaceWords = {
  get current(): WorkspaceWords {
    return {
      fields: workspace.allFields.map(({ id, type, name }) => {
        const words = name === null && isBuiltIn(id) ? { fr: fr.field[id], en: en.field[id] } : same(name ?? id);
        return { id, type, words };
      }),
      tags: workspace.tags,
      lists: workspace.head?.lists ?? [],
      segments: savedSegments.all,
      events: eventTypesOf(workspace.head?.eventTypes ?? []),
      zone: preferences.zone
    };
  }
};

const same = (words: string) => ({ fr: words, en: words });

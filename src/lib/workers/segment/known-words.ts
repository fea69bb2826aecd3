import type { Head } from '#lib/domain/commit.ts';
import { builtInFields } from '#lib/domain/field.ts';
import type { Segment } from '#lib/domain/segment.ts';
import { eventTypesOf } from '#lib/engine/events/event-types.ts';
import type { WorkspaceWords } from '#lib/engine/segment/condition.ts';

/** Enough of the workspace to judge rules by: names do not matter here. */
export function knownWords(head: Head, segments: readonly Segment[], zone: string): WorkspaceWords {
  const named = (id: string) => ({ fr: id, en: id });
  const builtIn = Object.entries(builtInFields).map(([id, type]) => ({ id, type, words: named(id) }));
  return {
    fields: [...builtIn, ...head.fields.map(({ id, type }) => ({ id, type, words: named(id) }))],
    tags: head.tags,
    lists: head.lists,
    segments,
    events: eventTypesOf(head.eventTypes),
    zone
  };
}

import type { AudienceSource } from '#lib/domain/audience.ts';
import { day } from '../format.svelte.ts';
import { say } from '../words/say.svelte.ts';

/** Where its people come from, in a few words. */
export function sourceWords(source: AudienceSource): string {
  const words = say().audience.source;
  switch (source.kind) {
    case 'segment':
      if (source.sync === 'once') return words.once;
      return source.until === null ? words.kept : words.until(day(source.until));
    case 'list':
      return words.list;
    case 'automation':
      return words.automation;
    case 'lookalike':
      return words.lookalike;
  }
}

import type { Coverage, EventSpan } from '#lib/domain/event.ts';

/** What is known of a type by the spans of its pages: for each source, the union of the stretches of which its imports
 * are whole. Stretches that touch are one. Sources in the order in which they came in. */
export function coverageOf(type: string, spans: readonly EventSpan[]): readonly Coverage[] {
  const sources = new Set(spans.map(({ source }) => source));
  return [...sources].map((source) => ({
    type,
    source,
    known: united(spans.filter((span) => span.source === source))
  }));
}

function united(spans: readonly EventSpan[]): Coverage['known'] {
  const known: { from: number; until: number }[] = [];
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = known.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else if (until > from) known.push({ from, until });
  }
  return known;
}

import { preferences } from '#lib/ui/preferences.svelte.ts';
import { openSegments, type SegmentsClient } from '#lib/workers/segment/segments.client.ts';

/** The one worker of segments in this tab, started when it is first asked. */
export const segmentsClient = (): SegmentsClient => (client ??= openSegments(() => preferences.zone));

let client: SegmentsClient | null = null;

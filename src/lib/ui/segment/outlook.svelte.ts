import type { Group } from '#lib/domain/segment.ts';
import type { CurvePoint } from '#lib/domain/segment-answer.ts';
import type { ListedMember } from '#lib/workers/segment/segments.client.ts';
import { segmentsClient } from './segments-client.ts';

/** What surrounds the answer of a segment: its past, its near future, its people. Each comes when it is there, after
 * the count. */
export class Outlook {
  curve = $state.raw<readonly CurvePoint[] | null>(null);
  /** How many of the members of now leave by the same hour tomorrow. */
  leaving = $state.raw<number | null>(null);
  members = $state.raw<readonly ListedMember[] | null>(null);
  #asked = 0;

  async ask(root: Group): Promise<void> {
    const mine = ++this.#asked;
    const current = () => mine === this.#asked;
    const client = segmentsClient();
    const members = await client.list({ root, moment: null }, membersShown);
    if (!current()) return;
    if (members.ok) this.members = members.value;
    const leaving = await client.leaving(root, [Date.now() + day]);
    if (!current()) return;
    this.leaving = leaving.ok ? (leaving.value[0]?.leaving ?? null) : null;
    const curve = await client.curve(root, days, 1);
    if (current() && curve.ok) this.curve = curve.value;
  }
}

const membersShown = 12;
const day = 86_400_000;
const days = 90;

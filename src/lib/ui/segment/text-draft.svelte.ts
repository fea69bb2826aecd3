import type { Group } from '#lib/domain/segment.ts';
import { conditionKind } from '#lib/engine/segment/catalog.ts';
import { conditionsOf } from '#lib/engine/segment/rules.ts';
import { readSegment } from '#lib/engine/segment/text/read-segment.ts';
import type { TextFault } from '#lib/engine/segment/text/reader.ts';
import { writeSegment } from '#lib/engine/segment/text/write-segment.ts';
import { workspaceWords } from './workspace-words.svelte.ts';

/** A segment as text while it is being written: what cannot be read changes nothing. */
export class TextDraft {
  typed = $state('');
  fault = $state.raw<TextFault | null>(null);
  /** The rules that the text stands for; null as long as it cannot be read. */
  root = $state.raw<Group | null>(null);

  /** Rules as they are now, changed elsewhere: the text follows. */
  show(root: Group): void {
    if (root === this.root) return;
    this.root = root;
    this.typed = writeSegment(root, workspaceWords.current);
    // a condition that still has something to choose is written, and told as a fault
    const read = readSegment(this.typed, workspaceWords.current);
    this.fault = read.ok ? null : read.problem;
  }

  /** @returns the rules when the text can be read and says something else than before */
  write(typed: string): Group | null {
    this.typed = typed;
    const read = readSegment(typed, workspaceWords.current);
    this.fault = read.ok ? null : read.problem;
    if (!read.ok) return null;
    const before = this.root && writeSegment(this.root, workspaceWords.current);
    if (before === writeSegment(read.value, workspaceWords.current)) return null;
    this.root = read.value;
    return read.value;
  }
}

/** Whether a segment has a text: conditions of a newer version have none here. */
export const isWritable = (root: Group): boolean => conditionsOf(root).every(({ kind }) => conditionKind(kind));

import { failure, success, type Result } from '#lib/domain/result.ts';
import type { Condition, Group, Rule } from '#lib/domain/segment.ts';
import { conditionKinds } from '../catalog.ts';
import type { WorkspaceWords } from '../condition.ts';
import { WordReader, type TextFault } from './reader.ts';

/** Reads the text form of a segment (README.md). Rules are numbered in the order in which they come. */
export function readSegment(text: string, workspace: WorkspaceWords): Result<Group, TextFault> {
  const reader = new WordReader(text);
  let rules = 0;
  const nextId = () => `r${++rules}`;

  const readRule = (): Rule | null => {
    const on = !reader.word('off');
    return readGroup(on) ?? readCondition(on);
  };

  const readGroup = (on: boolean): Group | null => {
    const join = reader.word('all', 'any', 'none') as Group['join'] | null;
    if (join === null || !reader.word('(')) return null;
    const id = nextId();
    const inside: Rule[] = [];
    while (!reader.word(')')) {
      const rule = readRule();
      if (!rule) return null;
      inside.push(rule);
      // rules may be told apart by commas as well as by lines
      reader.word(',');
    }
    return { id, on, join, rules: inside };
  };

  const readCondition = (on: boolean): Condition | null => {
    const { place } = reader;
    for (const kind of conditionKinds) {
      const operands = kind.read(reader, workspace);
      if (operands && kind.check(operands, workspace).length === 0)
        return { id: nextId(), on, kind: kind.id, operands };
      // read as it should be, yet it means nothing: told there
      const fault = operands && kind.check(operands, workspace)[0];
      if (fault) return reader.expected(fault.words);
      reader.place = place;
    }
    return null;
  };

  const root = readGroup(true);
  if (root && reader.isAtEnd) return success(root);
  if (root) reader.expected({ fr: 'la fin', en: 'the end' });
  return failure(reader.fault);
}

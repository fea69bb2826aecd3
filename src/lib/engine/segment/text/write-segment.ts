import { isGroup, type Group, type Rule } from '#lib/domain/segment.ts';
import { conditionKind } from '../catalog.ts';
import type { WorkspaceWords } from '../condition.ts';

/** The text form of a segment whose conditions have passed `check` (README.md): `readSegment` reads it back. */
export const writeSegment = (root: Group, workspace: WorkspaceWords): string => `${writeGroup(root, workspace, '')}\n`;

function writeGroup({ join, rules }: Group, workspace: WorkspaceWords, indent: string): string {
  if (rules.length === 0) return `${join} ()`;
  const inner = `${indent}  `;
  const lines = rules.map((rule) => `${inner}${rule.on ? '' : 'off '}${writeRule(rule, workspace, inner)}\n`);
  return `${join} (\n${lines.join('')}${indent})`;
}

function writeRule(rule: Rule, workspace: WorkspaceWords, indent: string): string {
  if (isGroup(rule)) return writeGroup(rule, workspace, indent);
  const kind = conditionKind(rule.kind);
  if (!kind) throw new Error(`a condition that was not checked: ${rule.kind}`);
  return kind.write(rule.operands, workspace);
}

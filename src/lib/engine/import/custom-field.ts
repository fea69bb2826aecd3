import { builtInFields, nameKey, type Field, type FieldType } from '#lib/domain/field.ts';
import { plainName } from '../column/names.ts';

/** The field of that name, made when the workspace has none yet. Its identifier comes from the name, so that the same
 * plan makes the same field.
 * @param fields those of the workspace and those made before it */
export function customField(name: string, type: FieldType, fields: readonly Field[]): Field {
  const shown = name.trim().replace(/\s+/g, ' ').slice(0, longestName);
  const known = fields.find((field) => field.name !== null && nameKey(field.name) === nameKey(shown));
  if (known) return known;
  const stem = plainName(shown).replaceAll(' ', '-').slice(0, longestName) || 'field';
  const taken = new Set<string>([...Object.keys(builtInFields), ...fields.map(({ id }) => id)]);
  let id = stem;
  for (let turn = 2; taken.has(id) || id in Object.prototype; turn++) id = `${stem}-${turn}`;
  return { id, type, name: shown };
}

const longestName = 60;

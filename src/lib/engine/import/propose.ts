import type { Column, ColumnLook, Inspection } from '#lib/domain/column.ts';
import { builtInFields, type BuiltInField, type Field } from '#lib/domain/field.ts';
import type { Recall } from '#lib/domain/file-memory.ts';
import type { Identity, ImportColumn, ImportPlan, ImportTarget } from '#lib/domain/import-plan.ts';
import { isOwnColumn, plainName } from '../column/names.ts';
import { ranked } from '../column/recognise.ts';
import { consentTarget } from './consent-columns.ts';
import { customField } from './custom-field.ts';
import { identities } from './identity.ts';
import { recalledColumns } from './recalled-columns.ts';

/** What an import of a file would do, to be changed before it runs: columns by what they were recognised as, by the
 * words of their headers and the shape of their values; by what was decided about a file of the same shape, or of a
 * near one, where something was.
 * @param fields those of the workspace
 * @param zone of the dates in the file */
export function proposeImport(
  inspection: Inspection,
  fields: readonly Field[],
  recall: Recall | null,
  zone: string
): ImportPlan {
  const { columns, looks, dialect } = inspection;
  const recalled = recall?.memory.mapping ? recalledColumns(columns, recall) : new Map<number, ImportColumn>();
  const remembered = recall?.memory.mapping ?? null;
  const made: Field[] = [];
  const used = new Set<string>();
  const targets = columns.map((column): ImportTarget => {
    const known = recalled.get(column.index)?.target;
    if (!known) return { kind: 'ignored' };
    if (known.kind !== 'field') return known;
    const field = [...fields, ...made, ...(remembered?.createdFields ?? [])].find(({ id }) => id === known.field);
    if (!field && !(known.field in builtInFields)) return { kind: 'ignored' };
    if (field && !(field.id in builtInFields) && ![...fields, ...made].some(({ id }) => id === field.id)) {
      made.push(field);
    }
    used.add(known.field);
    return known;
  });
  columns.forEach((column, at) => {
    if (recalled.has(column.index)) return;
    const target = freshTarget(column, looks[at]!, columns, [...fields, ...made], used);
    if (target.kind === 'made') {
      if (!fields.includes(target.field)) made.push(target.field);
      targets[at] = { kind: 'field', field: target.field.id, overwrite: true };
    } else targets[at] = target;
    const chosen = targets[at];
    if (chosen.kind === 'field') used.add(chosen.field);
  });
  return {
    columns: targets.map((target, at) => {
      const { index, dates } = columns[at]!;
      const look = looks[at]!;
      const before = recalled.get(index);
      // a file that writes its numbers without cents gives no hint: its delimiter does
      const usual = look.decimalIsAsked ? null : dialect.delimiter === ';' ? (',' as const) : ('.' as const);
      return {
        index,
        target,
        dates: dates ?? look.dates ?? before?.dates ?? null,
        decimal: look.decimal ?? before?.decimal ?? usual
      };
    }),
    createdFields: made,
    identity: identityOf(targets, remembered?.identity ?? null),
    existing: remembered?.existing ?? 'fill-blanks',
    createUnknown: remembered?.createUnknown ?? true,
    raiseConsent: null,
    tags: [],
    homeCountry: remembered?.homeCountry ?? null,
    zone
  };
}

type Fresh = ImportTarget | { readonly kind: 'made'; readonly field: Field };

function freshTarget(
  column: Column,
  look: ColumnLook,
  columns: readonly Column[],
  fields: readonly Field[],
  used: ReadonlySet<string>
): Fresh {
  const { name, role } = column;
  // a digest says who somebody is to a network, not to a person
  if (isOwnColumn(name) || column.hashed) return { kind: 'ignored' };
  const consent =
    role === 'ignored' || look.type === 'yes-no' || look.type === 'date' ? consentTarget(name, look) : null;
  if (consent && role !== 'birth-date') return consent;
  const builtIn = role === 'ignored' ? byHeader(name, look) : role;
  if (builtIn === 'tags') return { kind: 'tags' };
  const isBest = role === 'ignored' || ranked(columns, role)[0] === column;
  if (builtIn && isBest && !used.has(builtIn)) return { kind: 'field', field: builtIn, overwrite: true };
  if (name === '' || (role === 'ignored' && column.by === 'values')) return { kind: 'ignored' };
  const type = role === 'ignored' ? look.type : builtIn ? builtInFields[builtIn] : 'text';
  const field = customField(name, type, fields);
  return used.has(field.id) ? { kind: 'ignored' } : { kind: 'made', field };
}

function byHeader(name: string, look: ColumnLook): BuiltInField | 'tags' | null {
  const plain = plainName(name);
  if (tagHeaders.has(plain)) return 'tags';
  return statusHeaders.has(plain) && (look.words.length > 0 || look.type === 'text') ? 'status' : null;
}

const tagHeaders = new Set(
  'tag,tags,etiquette,etiquettes,label,labels,libelles,mots cles,keywords,groupes,groups'.split(',')
);
const statusHeaders = new Set('statut,status,statut client,client status,customer status,statut crm'.split(','));

function identityOf(targets: readonly ImportTarget[], before: Identity | null): Identity {
  const given = (identity: Identity) => targets.some((target) => target.kind === 'field' && target.field === identity);
  if (before && given(before)) return before;
  return identities.find(given) ?? 'email';
}

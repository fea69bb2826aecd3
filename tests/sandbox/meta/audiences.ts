import { Membership } from '../membership.ts';
import { refuse } from './faults.ts';
import { readLookalike, type Lookalike } from './lookalikes.ts';
import { flagParameter, objectParameter, refuseOthers, textOr, textParameter, type Parameters } from './parameters.ts';

export interface MetaAudience {
  readonly id: string;
  name: string;
  description: string;
  readonly subtype: 'CUSTOM' | 'LOOKALIKE';
  readonly source: string | null;
  readonly valueBased: boolean;
  readonly retentionDays: number;
  readonly lookalike: Lookalike | null;
  readonly created: number;
  updated: number;
  /** The session that replaces its members now, or did not finish. */
  replacing: { readonly session: string; readonly began: number } | null;
  readonly members: Membership;
}

const most = { CUSTOM: 500, LOOKALIKE: 500 };
const sources = ['USER_PROVIDED_ONLY', 'PARTNER_PROVIDED_ONLY', 'BOTH_USER_AND_PARTNER_PROVIDED'];
const customFields =
  'name description subtype customer_file_source audience_labels retention_days opt_out_link is_value_based';
const lookalikeFields = 'name description subtype origin_audience_id lookalike_spec';

/** `POST /act_…/customaudiences` (networks.md 1.1 and 1.7): the audience that it asks for, all rules checked. */
export function readAudience(
  parameters: Parameters,
  id: string,
  all: readonly MetaAudience[],
  now: number
): MetaAudience {
  const name = textParameter(parameters, 'name');
  const subtype = parameters.get('subtype');
  if (subtype !== 'CUSTOM' && subtype !== 'LOOKALIKE') return refuse('100', 'subtype must be CUSTOM or LOOKALIKE');
  refuseOthers(parameters, (subtype === 'CUSTOM' ? customFields : lookalikeFields).split(' '));
  const source = subtype === 'CUSTOM' ? textParameter(parameters, 'customer_file_source') : null;
  if (source !== null && !sources.includes(source))
    refuse('100', `customer_file_source must be one of ${sources.join()}`);
  if (all.filter((one) => one.subtype === subtype).length >= most[subtype]) {
    refuse('100', `The account has ${most[subtype]} audiences of this kind, and takes no more`);
  }
  return {
    id,
    name,
    description: textOr(parameters, 'description', ''),
    subtype,
    source,
    valueBased: flagParameter(parameters.get('is_value_based'), 'is_value_based', false),
    retentionDays: Number(parameters.get('retention_days') ?? 0),
    lookalike:
      subtype === 'LOOKALIKE'
        ? readLookalike(objectParameter(parameters, 'lookalike_spec'), parameters.get('origin_audience_id'), all)
        : null,
    created: now,
    updated: now,
    replacing: null,
    members: new Membership()
  };
}

// since 2 September 2025 names that suggest health or financial status are flagged (networks.md 1.5)
const sensitive =
  /\b(cancer|credit score|debt|depress\w*|diabet\w*|diabèt\w*|disease|dette\w*|maladie\w*|pregnan\w*)\b/i;

/** Uploads are blocked until the name is changed. */
export function isFlagged({ name, description }: MetaAudience): boolean {
  return sensitive.test(`${name} ${description}`);
}

import { Refusal, type Answer } from '../exchange.ts';

// networks.md 1.5. The HTTP status is not in the documents: 400 but where a token or a permission is missing.
const table = {
  '1': 'Please reduce the amount of data you are asking for, then retry your request',
  '2': 'An unexpected error has occurred. Please retry your request later.',
  '100': 'Invalid parameter',
  '100/33': 'Unsupported request. Object does not exist, cannot be loaded due to missing permissions',
  '100/1713098': 'Invalid rule JSON format',
  '100/1713230': 'This audience was flagged, and takes no upload',
  '100/1713232': 'This audience cannot be the seed of a lookalike',
  '105': 'Too many parameters',
  '190': 'Invalid OAuth access token',
  '194': 'A required parameter is missing',
  '200': 'Permissions error',
  '200/1870050': 'The account is not linked to the business suite',
  '200/1870090': 'The Custom Audience terms were not accepted',
  '294': 'Managing advertisements requires the permission ads_management',
  '368': 'The action attempted has been deemed abusive or is otherwise disallowed',
  '2635': 'You are calling a deprecated version of the Ads API',
  '2650/1870144': 'The audience holds 100 million rows or more: add and remove instead',
  '2650/1870145': 'An update of this audience is already in progress',
  '2650/1870147': 'Batch 1 of this session has not been received',
  '2650/1870148': 'The audience was partially updated',
  '2650/1870158': 'More than 90 minutes have passed since the first batch of this session',
  '2650/1870159': 'This session is already closed',
  '2654': 'A lookalike of this source, country and size exists already',
  '80003': 'There have been too many calls to this ad-account'
} as const;

export type MetaFault = keyof typeof table;

const statuses: Partial<Record<string, number>> = { 1: 500, 2: 500, 190: 401, 200: 403, 294: 403, 368: 403 };
const transient: readonly string[] = ['1', '2', '80003', '2650/1870145'];

/** The envelope of the Graph API. @param detail what exactly, shown to developers */
export function metaFault(name: MetaFault, detail?: string): Answer {
  const [code = '', subcode] = name.split('/');
  return {
    status: statuses[code] ?? 400,
    body: {
      error: {
        message: detail === undefined ? table[name] : `(#${code}) ${detail}`,
        type: 'OAuthException',
        code: Number(code),
        ...(subcode && { error_subcode: Number(subcode), error_user_title: table[name], error_user_msg: table[name] }),
        is_transient: transient.includes(name),
        fbtrace_id: 'Asandbox0000000000000_'
      }
    }
  };
}

export function refuse(name: MetaFault, detail?: string): never {
  throw new Refusal(metaFault(name, detail));
}

export function isMetaFault(name: string): name is MetaFault {
  return Object.hasOwn(table, name);
}

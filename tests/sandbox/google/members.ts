import { emptyDigest } from '../digests.ts';
import { refuse, type Violation } from './faults.ts';
import { fieldsOf, listOf, oneOf, type Fields } from './shape.ts';

/** What a member is found by. */
export interface Identifier {
  readonly kind: 'email' | 'phone' | 'address';
  readonly value: string;
}

export interface Member {
  readonly identifiers: readonly Identifier[];
  /** Why the member is not used, by what was said of consent; null when it is. */
  readonly refused: 'DENIED_CONSENT' | 'NO_CONSENT' | 'UNKNOWN_CONSENT' | null;
}

const mostMembers = 10_000;
const mostIdentifiers = 10;
const consents = ['CONSENT_GRANTED', 'CONSENT_DENIED', 'CONSENT_STATUS_UNSPECIFIED'] as const;

/** `audienceMembers` (networks.md 2.2 and 2.3): whole or not at all, since one bad record fails the request. */
export function readMembers(list: unknown, encoding: 'HEX' | 'BASE64', consent: unknown): Member[] {
  const rows = listOf(list, 'audience_members', mostMembers, 'TOO_MANY_AUDIENCE_MEMBERS');
  const common = consent === undefined ? undefined : consentOf(consent, 'consent');
  const violations: Violation[] = [];
  const members = rows.map((row, index) => {
    const at = `audience_members[${index}]`;
    const member = fieldsOf(row, at, ['compositeData', 'userData', 'consent']);
    const said = member['consent'] === undefined ? common : consentOf(member['consent'], `${at}.consent`);
    const identifiers = listOf(
      userDataOf(member, at)['userIdentifiers'],
      `${at}.user_data.user_identifiers`,
      mostIdentifiers,
      'TOO_MANY_USER_IDENTIFIERS'
    ).map((each, place) =>
      identifierOf(each, `${at}.user_data.user_identifiers[${place}]`, encoding, (violation) =>
        violations.push(violation)
      )
    );
    return { identifiers, refused: said === undefined ? ('NO_CONSENT' as const) : refusalOf(said) };
  });
  const [first] = violations;
  if (first) refuse(first.reason, 'There was a problem with the request.', violations);
  return members;
}

function userDataOf(member: Fields, at: string): Fields {
  if (member['compositeData'] === undefined)
    return fieldsOf(member['userData'], `${at}.user_data`, ['userIdentifiers']);
  if (member['userData'] !== undefined) refuse('INVALID_ARGUMENT', `${at} sets compositeData and userData`);
  const composite = fieldsOf(member['compositeData'], `${at}.composite_data`, ['userData']);
  return fieldsOf(composite['userData'], `${at}.composite_data.user_data`, ['userIdentifiers']);
}

function identifierOf(
  value: unknown,
  at: string,
  encoding: 'HEX' | 'BASE64',
  report: (violation: Violation) => void
): Identifier {
  const identifier = fieldsOf(value, at, ['emailAddress', 'phoneNumber', 'address']);
  if (Object.keys(identifier).length !== 1) return refuse('INVALID_ARGUMENT', `${at} must set exactly one identifier`);
  const digest = (text: unknown, field: string): string => {
    const reason = digestFault(text, encoding);
    if (reason) report({ field: `${at}.${field}`, description: 'is not a SHA-256 digest of the encoding', reason });
    return encoding === 'HEX' ? String(text).toLowerCase() : Buffer.from(String(text), 'base64').toString('hex');
  };
  if ('emailAddress' in identifier)
    return { kind: 'email', value: digest(identifier['emailAddress'], 'email_address') };
  if ('phoneNumber' in identifier) return { kind: 'phone', value: digest(identifier['phoneNumber'], 'phone_number') };
  const parts = ['givenName', 'familyName', 'regionCode', 'postalCode'];
  const address = fieldsOf(identifier['address'], `${at}.address`, parts);
  const missing = parts.find((part) => typeof address[part] !== 'string' || address[part] === '');
  if (missing)
    report({ field: `${at}.address`, description: `${missing} is required`, reason: 'REQUIRED_FIELD_MISSING' });
  digest(address['givenName'], 'address.given_name');
  digest(address['familyName'], 'address.family_name');
  if (!/^[A-Z]{2}$/.test(String(address['regionCode']))) {
    report({ field: `${at}.address.region_code`, description: 'two capital letters', reason: 'INVALID_REGION_CODE' });
  }
  if (/^[0-9a-f]{64}$/.test(String(address['postalCode']))) {
    report({ field: `${at}.address.postal_code`, description: 'is never hashed', reason: 'INVALID_POSTAL_CODE' });
  }
  return { kind: 'address', value: parts.map((part) => String(address[part])).join('+') };
}

function digestFault(value: unknown, encoding: 'HEX' | 'BASE64'): string | null {
  if (typeof value !== 'string' || value === '') return 'REQUIRED_FIELD_MISSING';
  if (encoding === 'HEX') {
    if (!/^([0-9a-fA-F]{2})+$/.test(value)) return 'INVALID_HEX_ENCODING';
    return value.length === 64 && value.toLowerCase() !== emptyDigest ? null : 'INVALID_SHA256_FORMAT';
  }
  const bytes = Buffer.from(value, 'base64');
  if (bytes.toString('base64') !== value) return 'INVALID_BASE64_ENCODING';
  return bytes.byteLength === 32 && bytes.toString('hex') !== emptyDigest ? null : 'INVALID_SHA256_FORMAT';
}

function consentOf(value: unknown, at: string): readonly string[] {
  const consent = fieldsOf(value, at, ['adUserData', 'adPersonalization']);
  return ['adUserData', 'adPersonalization'].map((field) =>
    oneOf(consent[field] ?? 'CONSENT_STATUS_UNSPECIFIED', `${at}.${field}`, consents)
  );
}

/** Both must be granted; a missing signal counts as not granted (networks.md 2.3). */
function refusalOf(said: readonly string[]): Member['refused'] {
  if (said.includes('CONSENT_DENIED')) return 'DENIED_CONSENT';
  return said.every((each) => each === 'CONSENT_GRANTED') ? null : 'UNKNOWN_CONSENT';
}

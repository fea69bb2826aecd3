import { Membership } from '../membership.ts';
import { googleAccount } from './account.ts';
import { refuseField } from './faults.ts';
import { fieldsOf, listOf, oneOf, textOf, type Fields } from './shape.ts';

export interface UserList {
  readonly id: string;
  name: string;
  description: string;
  /** Seconds, `2592000s`. */
  duration: string;
  status: 'OPEN' | 'CLOSED';
  readonly keyType: 'CONTACT_ID' | 'MOBILE_ID' | 'USER_ID';
  readonly sourceType: string;
  readonly members: Membership;
}

const daySeconds = 86_400;
const mostDays = 540;
/** Sizes read 0 below this, and are rounded to two digits above. */
const leastShown = 100;
const sourceTypes = ['DATA_SOURCE_TYPE_FIRST_PARTY', 'DATA_SOURCE_TYPE_THIRD_PARTY_PARTNER_DATA'] as const;

/** The list that a body of `POST …/userLists` asks for (networks.md 2.2). */
export function readUserList(body: unknown, id: string, all: Iterable<UserList>): UserList {
  const known = ['displayName', 'description', 'membershipDuration', 'membershipStatus', 'ingestedUserListInfo'];
  const fields = fieldsOf(body, '', known);
  const ingested = fieldsOf(fields['ingestedUserListInfo'], 'ingested_user_list_info', [
    'uploadKeyTypes',
    'contactIdInfo'
  ]);
  const types = 'ingested_user_list_info.upload_key_types';
  const [keyType] = listOf(ingested['uploadKeyTypes'], types, 1, 'INVALID_ARGUMENT');
  const contact = fieldsOf(ingested['contactIdInfo'] ?? {}, 'contact_id_info', ['dataSourceType']);
  const list: UserList = {
    id,
    name: '',
    description: '',
    duration: `${30 * daySeconds}s`,
    status: 'OPEN',
    keyType: oneOf(keyType, types, ['CONTACT_ID', 'MOBILE_ID', 'USER_ID']),
    sourceType: oneOf(contact['dataSourceType'] ?? sourceTypes[0], 'contact_id_info.data_source_type', sourceTypes),
    members: new Membership()
  };
  change(list, { ...fields, displayName: textOf(fields['displayName'], 'display_name') }, all);
  return list;
}

/** `PATCH`: what may change does, upload keys never. */
export function changeUserList(list: UserList, body: unknown, mask: string | null, all: Iterable<UserList>): void {
  const may = ['displayName', 'description', 'membershipDuration', 'membershipStatus'];
  const fields = fieldsOf(body, '', [...may, 'name', 'id']);
  const named = mask === null ? Object.keys(fields) : mask.split(',').map(camel);
  for (const name of named) oneOf(name, 'update_mask', may);
  change(list, Object.fromEntries(named.map((name) => [name, fields[name]])), all);
}

export function shownUserList(list: UserList): Record<string, unknown> {
  const size = sizeOf(list.members.people);
  return {
    name: `accountTypes/GOOGLE_ADS/accounts/${googleAccount}/userLists/${list.id}`,
    id: list.id,
    displayName: list.name,
    description: list.description,
    membershipStatus: list.status,
    membershipDuration: list.duration,
    accessReason: 'OWNED',
    sizeInfo: {
      displayNetworkMembersCount: size,
      searchNetworkMembersCount: size,
      youtubeMembersCount: size,
      gmailMembersCount: size
    },
    ingestedUserListInfo: {
      uploadKeyTypes: [list.keyType],
      contactIdInfo: { dataSourceType: list.sourceType, matchRatePercentage: 60 }
    }
  };
}

function change(list: UserList, fields: Fields, all: Iterable<UserList>): void {
  const name = fields['displayName'] === undefined ? list.name : textOf(fields['displayName'], 'display_name');
  if ([...all].some((other) => other.id !== list.id && other.name === name)) {
    refuseField('DISPLAY_NAME_ALREADY_USED', 'display_name', 'another list of the account has this name');
  }
  const duration = textOf(fields['membershipDuration'] ?? list.duration, 'membership_duration');
  const seconds = Number(/^(\d+)s$/.exec(duration)?.[1] ?? NaN);
  if (!(seconds > 0) || seconds % daySeconds !== 0) {
    refuseField('INVALID_ARGUMENT', 'membership_duration', 'an exact multiple of 86400s');
  }
  if (seconds > mostDays * daySeconds) {
    refuseField('MEMBERSHIP_DURATION_TOO_LONG', 'membership_duration', `at most ${mostDays} days`);
  }
  const description = fields['description'] ?? list.description;
  if (typeof description !== 'string') refuseField('INVALID_ARGUMENT', 'description', 'must be text');
  list.status = oneOf(fields['membershipStatus'] ?? list.status, 'membership_status', ['OPEN', 'CLOSED']);
  list.name = name;
  list.duration = duration;
  list.description = description;
}

function sizeOf(people: number): string {
  if (people < leastShown) return '0';
  const step = 10 ** (String(people).length - 2);
  return String(Math.round(people / step) * step);
}

function camel(name: string): string {
  return name.trim().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

import { googleAccount } from './account.ts';
import { refuse, refuseField } from './faults.ts';
import { fieldsOf, listOf, oneOf, textOf } from './shape.ts';
import type { UserList } from './user-lists.ts';

export interface Destination {
  /** As it was sent, for the status of the request. */
  readonly sent: unknown;
  readonly list: UserList;
}

const mostDestinations = 10;
const known = ['reference', 'loginAccount', 'linkedAccount', 'operatingAccount', 'productDestinationId'];

/** `destinations` (networks.md 2.2): lists of contacts, of accounts that the token may write. */
export function readDestinations(list: unknown, lists: ReadonlyMap<string, UserList>): Destination[] {
  return listOf(list, 'destinations', mostDestinations, 'TOO_MANY_DESTINATIONS').map((sent, index) => {
    const at = `destinations[${index}]`;
    const destination = fieldsOf(sent, at, known);
    accountOf(destination['operatingAccount'], `${at}.operating_account`);
    for (const other of ['loginAccount', 'linkedAccount']) {
      if (destination[other] !== undefined) accountOf(destination[other], `${at}.${other}`);
    }
    const id = textOf(destination['productDestinationId'], `${at}.product_destination_id`);
    const found = lists.get(id);
    if (!found) return refuseField('INVALID_USER_LIST_ID', `${at}.product_destination_id`, 'no such list');
    if (found.keyType !== 'CONTACT_ID') {
      refuseField('INVALID_USER_LIST_TYPE', `${at}.product_destination_id`, 'this list does not take contacts');
    }
    return { sent, list: found };
  });
}

function accountOf(value: unknown, at: string): void {
  const account = fieldsOf(value, at, ['accountType', 'accountId']);
  oneOf(account['accountType'], `${at}.account_type`, ['GOOGLE_ADS']);
  const id = textOf(account['accountId'], `${at}.account_id`);
  if (!/^\d{10}$/.test(id)) refuseField('INVALID_ARGUMENT', `${at}.account_id`, 'ten digits, no hyphens');
  if (id !== googleAccount) refuse('PERMISSION_DENIED', `The caller may not write to account ${id}`);
}

import { Refusal, type Answer } from '../exchange.ts';

const table = {
  invalid: [400, 'The request does not fit the contract.'],
  'not-hashed': [400, 'A cell is not what its column says.'],
  'unknown-column': [400, 'The network does not take this column.'],
  'not-offered': [400, 'This relay does not do that.'],
  unauthorised: [401, 'The token is missing, or not known.'],
  'unknown-network': [404, 'This relay does not reach that network.'],
  'unknown-audience': [404, 'No audience was created under this reference.'],
  'unknown-job': [404, 'No such job.'],
  'key-reused': [409, 'The key or the job id was used with another body.'],
  'cursor-gone': [410, 'What followed this cursor is no longer kept.'],
  'too-many-rows': [413, 'The network takes fewer rows at once.'],
  'too-many-requests': [429, 'Too many requests.'],
  failed: [500, 'Something went wrong here.']
} as const;

export type RelayFault = keyof typeof table;

const retryable: readonly RelayFault[] = ['too-many-requests', 'failed'];

/** A `Problem` of the contract. */
export function relayFault(code: RelayFault, message: string = table[code][1]): Answer {
  return { status: table[code][0], body: { code, message, retryable: retryable.includes(code) } };
}

export function refuse(code: RelayFault, message?: string): never {
  throw new Refusal(relayFault(code, message));
}

export function isRelayFault(code: string): code is RelayFault {
  return Object.hasOwn(table, code);
}

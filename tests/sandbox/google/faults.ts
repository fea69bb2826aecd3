import { Refusal, type Answer } from '../exchange.ts';

/** A field that is wrong, as the API names it: `audience_members[3].user_data.user_identifiers[0].email_address`. */
export interface Violation {
  readonly field: string;
  readonly description: string;
  readonly reason: string;
}

// networks.md 2.2, with the canonical status of each
const statuses: Readonly<Record<string, readonly [number, string]>> = {
  UNAUTHENTICATED: [401, 'UNAUTHENTICATED'],
  PERMISSION_DENIED: [403, 'PERMISSION_DENIED'],
  NOT_ALLOWLISTED: [403, 'PERMISSION_DENIED'],
  NOT_FOUND: [404, 'NOT_FOUND'],
  RESOURCE_EXHAUSTED: [429, 'RESOURCE_EXHAUSTED'],
  INTERNAL_ERROR: [500, 'INTERNAL'],
  DEADLINE_EXCEEDED: [504, 'DEADLINE_EXCEEDED']
};

const invalid = new Set(
  `INVALID_ARGUMENT INVALID_HEX_ENCODING INVALID_BASE64_ENCODING INVALID_SHA256_FORMAT INVALID_POSTAL_CODE
   INVALID_REGION_CODE REQUIRED_FIELD_MISSING TOO_MANY_AUDIENCE_MEMBERS TOO_MANY_USER_IDENTIFIERS TOO_MANY_DESTINATIONS
   INVALID_USER_LIST_ID INVALID_USER_LIST_TYPE TERMS_AND_CONDITIONS_NOT_SIGNED DISPLAY_NAME_ALREADY_USED
   MEMBERSHIP_DURATION_TOO_LONG EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED`.split(/\s+/)
);

/** The envelope of Google's APIs: a canonical status, and the reason in its details. */
export function googleFault(reason: string, message: string, violations: readonly Violation[] = []): Answer {
  const [code, status] = statuses[reason] ?? [400, 'INVALID_ARGUMENT'];
  return {
    status: code,
    body: {
      error: {
        code,
        message,
        status,
        details: [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'datamanager.googleapis.com' },
          { '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId: 'sandbox' },
          ...(violations.length > 0
            ? [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations.slice(0, 100) }]
            : [])
        ]
      }
    }
  };
}

export function refuse(reason: string, message: string, violations?: readonly Violation[]): never {
  throw new Refusal(googleFault(reason, message, violations));
}

/** Refuses a request whole for one field. */
export function refuseField(reason: string, field: string, description: string): never {
  return refuse(reason, 'There was a problem with the request.', [{ field, description, reason }]);
}

export function isGoogleReason(name: string): boolean {
  return invalid.has(name) || Object.hasOwn(statuses, name);
}

import { isSha256, sha256 } from '../digests.ts';

type Check = (cell: unknown) => boolean;

const pad = (number: number): string => String(number).padStart(2, '0');
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The digest of one of few values: whoever hashed another one is found out. */
function oneOf(values: Iterable<string>): Check {
  const digests = new Set([...values].map(sha256));
  return (cell) => typeof cell === 'string' && digests.has(cell);
}

const text: Check = (cell) => typeof cell === 'string' && cell !== '';
const wholeNumber: Check = (cell) => Number.isInteger(cell) && Number(cell) >= 0;

/** What a cell of each key of a schema holds when it holds anything (networks.md 1.2 and 1.6). */
export const cells: Readonly<Record<string, Check>> = {
  EXTERN_ID: text,
  EMAIL: isSha256,
  PHONE: isSha256,
  GEN: oneOf(['m', 'f']),
  DOBY: oneOf(range(1900, new Date().getFullYear()).map(String)),
  DOBM: oneOf(range(1, 12).map(pad)),
  DOBD: oneOf(range(1, 31).map(pad)),
  LN: isSha256,
  FN: isSha256,
  FI: isSha256,
  CT: isSha256,
  ST: isSha256,
  ZIP: isSha256,
  COUNTRY: oneOf(letters.flatMap((first) => letters.map((second) => first + second))),
  MADID: (cell) => typeof cell === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cell),
  APPUID: (cell) => text(cell) || wholeNumber(cell),
  PAGEUID: (cell) => text(cell) || wholeNumber(cell),
  LOOKALIKE_VALUE: (cell) => cell !== '' && Number(cell) >= 0,
  DATA_PROCESSING_OPTIONS: (cell) => text(cell) || Array.isArray(cell),
  DATA_PROCESSING_OPTIONS_COUNTRY: wholeNumber,
  DATA_PROCESSING_OPTIONS_STATE: wholeNumber
};

/** Keys of which each value alone finds a person. */
export const identifying: readonly string[] = ['EXTERN_ID', 'EMAIL', 'PHONE', 'MADID', 'APPUID', 'PAGEUID'];

/** Keys that say something of a row, and find nobody. */
export const accompanying: readonly string[] = Object.keys(cells).filter(
  (key) => key === 'LOOKALIKE_VALUE' || key.startsWith('DATA_PROCESSING')
);

/** Schemas that are one word. */
export const singleSchemas: Readonly<Record<string, string>> = {
  EMAIL_SHA256: 'EMAIL',
  PHONE_SHA256: 'PHONE',
  MOBILE_ADVERTISER_ID: 'MADID'
};

import { asIs } from './forms/as-is.ts';
import { birthDate } from './forms/birth-date.ts';
import { birthDay } from './forms/birth-day.ts';
import { birthMonth } from './forms/birth-month.ts';
import { birthYear } from './forms/birth-year.ts';
import { cityMeta } from './forms/city-meta.ts';
import { countryLower } from './forms/country-lower.ts';
import { countryUpper } from './forms/country-upper.ts';
import { digestMd5 } from './forms/digest-md5.ts';
import { digestSha1 } from './forms/digest-sha1.ts';
import { digestSha256 } from './forms/digest-sha256.ts';
import { digestSha512 } from './forms/digest-sha512.ts';
import { email } from './forms/email.ts';
import { emailGoogle } from './forms/email-google.ts';
import { emailWithoutSuffix } from './forms/email-without-suffix.ts';
import { firstNameGoogle } from './forms/first-name-google.ts';
import { gender } from './forms/gender.ts';
import { handle } from './forms/handle.ts';
import { lastNameGoogle } from './forms/last-name-google.ts';
import { mobileId } from './forms/mobile-id.ts';
import { mobileIdUpper } from './forms/mobile-id-upper.ts';
import { nameMeta } from './forms/name-meta.ts';
import { phoneDigits } from './forms/phone-digits.ts';
import { phonePlus } from './forms/phone-plus.ts';
import { phoneUs } from './forms/phone-us.ts';
import { postcodeGoogle } from './forms/postcode-google.ts';
import { postcodeMeta } from './forms/postcode-meta.ts';
import { stateMeta } from './forms/state-meta.ts';
import { trimmed } from './forms/trimmed.ts';
import { trimmedLower } from './forms/trimmed-lower.ts';
import type { NormalForm } from './normal-form.ts';

/** Every normal form, in the order in which the free choice offers them. One file each under `forms/`. */
export const normalForms: readonly NormalForm[] = [
  email,
  emailGoogle,
  emailWithoutSuffix,
  phonePlus,
  phoneDigits,
  phoneUs,
  nameMeta,
  firstNameGoogle,
  lastNameGoogle,
  birthDate,
  birthYear,
  birthMonth,
  birthDay,
  gender,
  cityMeta,
  stateMeta,
  postcodeMeta,
  postcodeGoogle,
  countryLower,
  countryUpper,
  mobileId,
  mobileIdUpper,
  handle,
  asIs,
  trimmed,
  trimmedLower,
  digestMd5,
  digestSha1,
  digestSha256,
  digestSha512
];

/** A plan names only forms of this catalogue: another id is a bug, and throws. */
export function normalFormById(id: string): NormalForm {
  const form = formsById.get(id);
  if (!form) throw new Error(`no normal form ${id}`);
  return form;
}

const formsById = new Map(normalForms.map((form) => [form.id, form]));

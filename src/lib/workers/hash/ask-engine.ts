import type { HashPlan, NormalResult } from '#lib/domain/hash-plan.ts';
import { setAsideDetails, setAsideReasons } from '#lib/domain/set-aside.ts';
import { normalFormById } from '#lib/engine/normal-form/catalog.ts';
import { rowCountry } from '#lib/engine/normal-form/country.ts';
import type { Answer, Ask } from '#lib/kernel/slice.ts';

/** A value holds bytes that are no UTF-8. */
export class Undecodable extends Error {}

/** Answers the kernel about the values that its fast paths do not know.
 * @param strict throw `Undecodable` for a value with a replacement character, which bad bytes become when decoded
 */
export function askEngine(plan: HashPlan, strict: boolean): Ask {
  const forms = plan.outputs.map(({ form }) => normalFormById(form));
  const countryOf = rememberCountries(plan.country);
  return (output, value, country) => {
    if (strict && (value.includes(replacement) || country?.includes(replacement))) throw new Undecodable();
    return coded(forms[output]!.normalise(value, { country: countryOf(country), dates: plan.dates }));
  };
}

const replacement = '\ufffd';
const countriesKept = 1000;

function coded(result: NormalResult): Answer {
  if (result.ok) return result;
  const { reason, detail } = result;
  return { ok: false, reason: setAsideReasons.indexOf(reason), detail: setAsideDetails.indexOf(detail) };
}

function rememberCountries(named: string | null): (cell: string | null) => string | null {
  const known = new Map<string | null, string | null>();
  return (cell) => {
    let code = known.get(cell);
    if (code === undefined) {
      code = rowCountry(cell, named);
      if (known.size === countriesKept) known.clear();
      known.set(cell, code);
    }
    return code;
  };
}

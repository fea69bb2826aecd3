import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

const file = new URL('../../../static/relay.openapi.json', import.meta.url);

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Contract {
  readonly version: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly schemas: readonly string[];
}

/** The published contract, the only one there is: what the sandbox refuses is what the file forbids. */
export const contract: Contract = (() => {
  const { info, paths, components } = document();
  return { version: info.version, paths, schemas: Object.keys(components.schemas) };
})();

/** What is wrong with a value, by a schema of the contract (`JobRequest`); null when nothing is. */
export function schemaFault(schema: string, value: unknown): string | null {
  return faultOf(`#/components/schemas/${schema}`, value);
}

/** What is wrong with a parameter of a call; text that should be a number is one. */
export function parameterFault(path: string, method: string, name: string, value: string): string | null {
  const at = contract.paths[path]?.[method]?.parameters?.findIndex((one) => one.name === name) ?? -1;
  if (at < 0) return `${name} is not a parameter`;
  const number = /^-?\d+$/.test(value) ? Number(value) : value;
  const pointer = `#/paths/${escape(path)}/${method}/parameters/${at}/schema`;
  return faultOf(pointer, value) && faultOf(pointer, number) && `${name}: ${faultOf(pointer, number)}`;
}

/** What is wrong with an answer of a relay. */
export function answerFault(path: string, method: string, status: number, value: unknown): string | null {
  if (!contract.paths[path]?.[method]?.responses[status]) return `${status} is not an answer of ${method} ${path}`;
  return faultOf(`#/paths/${escape(path)}/${method}/responses/${status}/content/application~1json/schema`, value);
}

const ajv = new Ajv2020({
  discriminator: true,
  strict: true,
  // a branch of a union repeats neither the type nor the fields of what it extends
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  formats: {
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
  },
  // the parts of an OpenAPI file around its schemas
  keywords: Object.keys(document())
}).addSchema(document(), 'relay');
const compiled = new Map<string, ValidateFunction>();

function faultOf(pointer: string, value: unknown): string | null {
  let validate = compiled.get(pointer);
  if (!validate) compiled.set(pointer, (validate = ajv.compile({ $ref: `relay${pointer}` })));
  return validate(value) ? null : sentence(validate.errors?.[0]);
}

function sentence(error: ErrorObject | undefined): string {
  const extra: unknown = error?.params['unevaluatedProperty'] ?? error?.params['additionalProperty'];
  return `${error?.instancePath || 'the body'} ${error?.message ?? ''}${typeof extra === 'string' ? `: ${extra}` : ''}`;
}

function escape(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function document(): {
  readonly info: { readonly version: string };
  readonly paths: Contract['paths'];
  readonly components: { readonly schemas: object };
} {
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof document>;
}

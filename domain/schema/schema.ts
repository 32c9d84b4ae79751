import { type Schema, type ValidationError, Validator } from 'jsonschema';
import { definitions } from '../../schemas/definitions.ts';
import { type FieldFault, Refusal } from '../refusal.ts';
import { MAX_NESTING } from '../text/normalise.ts';
import { customFormats } from './custom-formats.ts';
import { fieldNameAt } from './schema-field-name.ts';
import { faultMessage } from './schema-messages.ts';

/**
 * The most values, nested ones included, that one input may hold: a plan of 5,000 items has fewer.
 */
const MOST_VALUES = 50_000;

/** More faults than this help nobody. */
const MAX_FAULTS = 100;

const base = 'duthao:/schemas';

/**
 * OpenAPI's discriminator: the field that identifies a member, and the definition of each by its
 * value.
 */
interface Union extends Schema {
  readonly discriminator: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, string>>;
  };
}

/**
 * Schemas without prototypes: jsonschema asks `properties[name] !== undefined` to know a property,
 * so that a field named "constructor" would pass as known.
 */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) copy[key] = bare(inner);
  return copy;
}

const validator = new Validator();
Object.assign(validator.customFormats, customFormats);

// A list that is too long is refused for that alone: looking into each of its items would take
// seconds.
const itemsOf = validator.attributes.items;
validator.attributes.items = function items(instance, schema, options, context) {
  if (Array.isArray(instance) && instance.length > (schema.maxItems ?? Number.POSITIVE_INFINITY))
    return '';
  return itemsOf?.call(this, instance, schema, options, context) ?? '';
};

// A union looks into the one member that the value names: an error of each other member would help
// nobody. A value that names none has an error there.
validator.attributes.oneOf = function oneOf(instance, schema, options, context) {
  const { propertyName, mapping } = (schema as Union).discriminator;
  const $ref = mapping[`${instance?.[propertyName]}`];
  return $ref === undefined ? '' : validator.validate(instance, { $ref }, options, context);
};
validator.addSchema({ definitions: bare(definitions) } as Schema, base);

/**
 * What is wrong with a value by the named definition of schemas/: empty when nothing is. Pointers
 * are JSON pointers into the value, after `prefix` when the value is a part of a request
 * ('/fields'). Throws Error for a name that is no definition.
 */
export function check(definitionName: string, value: unknown, prefix = ''): FieldFault[] {
  if (!Object.hasOwn(definitions, definitionName))
    throw new Error(`There is no schema definition ${definitionName}`);
  if (isDeeperThan(value, MAX_NESTING)) {
    return [
      {
        pointer: prefix,
        message: {
          vi: `Dữ liệu lồng nhau quá ${MAX_NESTING} cấp; hãy giảm số cấp.`,
          en: `The data is nested more than ${MAX_NESTING} levels deep; use fewer levels.`,
        },
      },
    ];
  }
  if (!isSmallerThan(value, MOST_VALUES)) {
    return [
      {
        pointer: prefix,
        message: {
          vi: 'Dữ liệu có quá nhiều mục (hơn 50.000 giá trị); hãy gửi thành nhiều phần.',
          en: 'The data holds too many items (more than 50,000 values); send it in parts.',
        },
      },
    ];
  }
  // An absent value passes most of jsonschema's checks; null fails them by its type.
  const { errors } = validator.validate(value === undefined ? null : value, {
    $ref: `${base}#/definitions/${definitionName}`,
  });
  const reportedKeys = new Set<string>();
  const faults: FieldFault[] = [];
  for (const error of errors) {
    // What fails within allOf is an error by itself.
    if (error.name === 'allOf') continue;
    const path = pathOf(error);
    const pointer = prefix + pointerOf(path);
    const message = faultMessage(error, fieldNameAt(definitionName, value, path));
    // The same error found on two ways, or two errors in the same words.
    const keys = [`${error.name} ${pointer}`, `${message.vi} ${pointer}`];
    if (keys.some((key) => reportedKeys.has(key))) continue;
    for (const key of keys) reportedKeys.add(key);
    faults.push({ pointer, message });
    if (faults.length === MAX_FAULTS) break;
  }
  return faults;
}

/** Throws Refusal('invalid') with the faults found by check. */
export function assertValid(definitionName: string, value: unknown, prefix = ''): void {
  refuseFaults(check(definitionName, value, prefix));
}

/** Throws Refusal('invalid') when there are faults; its detail is the first of them. */
export function refuseFaults(faults: readonly FieldFault[]): void {
  const [first] = faults;
  if (!first) return;
  const more = faults.length - 1;
  throw new Refusal(
    'invalid',
    more === 0
      ? first.message
      : {
          vi: `${first.message.vi} Còn ${more} chỗ khác cần sửa.`,
          en: `${first.message.en} ${more} more to mend.`,
        },
    { faults },
  );
}

/** ['fields', 'targets', 0] → /fields/targets/0 (RFC 6901). */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${`${part}`.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * The path to the field itself: errors on a missing or unknown property are reported on its object.
 */
function pathOf(error: ValidationError): (string | number)[] {
  const on = error.name === 'required' || error.name === 'additionalProperties';
  return on ? [...error.path, `${error.argument}`] : error.path;
}

function isSmallerThan(value: unknown, most: number): boolean {
  const found: unknown[] = [value];
  // The list grows while it is walked.
  for (const one of found) {
    if (found.length > most) return false;
    if (typeof one === 'object' && one !== null)
      for (const inner of Object.values(one)) found.push(inner);
  }
  return true;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

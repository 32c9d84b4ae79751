import { definitions } from '../../schemas/definitions.ts';
import type { Bilingual } from '../refusal.ts';

/** Of jsonschema's ValidationError, what a message is made from. */
export interface SchemaError {
  readonly name: string;
  readonly argument: unknown;
}

type Template = (argument: unknown) => Bilingual;

const say = (vi: string, en: string): Bilingual => ({ vi, en });

const list = (values: unknown): string => (Array.isArray(values) ? values : [values]).join(', ');

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: say('chữ', 'text'),
  number: say('một số', 'a number'),
  integer: say('số nguyên', 'a whole number'),
  boolean: say('có hoặc không (true, false)', 'true or false'),
  array: say('một danh sách', 'a list'),
  object: say('một nhóm trường', 'an object'),
  null: say('trống (null)', 'null'),
};

const typeName = (argument: unknown, language: keyof Bilingual): string =>
  (Array.isArray(argument) ? argument : [argument])
    .map((name) => typeNames[`${name}`]?.[language] ?? `${name}`)
    .join(language === 'vi' ? ' hoặc ' : ' or ');

const formats: Readonly<Record<string, Bilingual>> = {
  ngay: say(
    'phải là một ngày có thật, dạng năm-tháng-ngày, ví dụ 2021-06-25',
    'must be a real day as YYYY-MM-DD, for example 2021-06-25',
  ),
  thang: say(
    'phải là tháng, dạng năm-tháng, ví dụ 2021-06',
    'must be a month as YYYY-MM, for example 2021-06',
  ),
  'thoi-diem': say(
    'phải là năm, tháng hoặc ngày, ví dụ 2021, 2021-06 hoặc 2021-06-25',
    'must be a year, month or day, for example 2021, 2021-06 or 2021-06-25',
  ),
  'thoi-khac': say(
    'phải là thời điểm UTC, ví dụ 2021-06-14T07:30:00.000Z',
    'must be a moment in UTC, for example 2021-06-14T07:30:00.000Z',
  ),
};

const patternOf = (name: string): unknown => definitions[name]?.pattern;

const patterns: readonly (readonly [unknown, Bilingual])[] = [
  [
    patternOf('Line'),
    say(
      'phải nằm trên một dòng; hãy bỏ chỗ xuống dòng',
      'must be one line; take out the line breaks',
    ),
  ],
  [
    patternOf('Id'),
    say(
      'chỉ gồm chữ thường không dấu a–z, số và dấu gạch nối, dài 1–64 ký tự, không bắt đầu bằng dấu gạch nối',
      'takes small letters a–z, digits and hyphens only, 1 to 64 characters, not beginning with a hyphen',
    ),
  ],
  [
    patternOf('Login'),
    say(
      'gồm 3–64 ký tự: chữ thường không dấu a–z, số, dấu chấm, gạch dưới, gạch nối',
      'takes 3 to 64 characters: small letters a–z, digits, dot, underscore, hyphen',
    ),
  ],
  [
    patternOf('Sha256'),
    say('phải là mã SHA-256: 64 ký tự 0–9, a–f', 'must be a SHA-256: 64 characters 0–9, a–f'),
  ],
  [
    patternOf('PersonName'),
    say(
      'phải có ít nhất một chữ cái, trên một dòng, không có ký tự ẩn; hãy gõ lại',
      'must have at least one letter, on one line, and no invisible characters; type it again',
    ),
  ],
  ['\\S', say('không được để trống; hãy nhập', 'must not be empty; write something')],
  [
    patternOf('ChosenDay'),
    say(
      'phải nằm trong các năm 2000 đến 2100; hãy kiểm tra lại năm',
      'must be of the years 2000 to 2100; check the year',
    ),
  ],
  [
    patternOf('PartialDate'),
    say(
      'phải nằm trong các năm 1900 đến 2200; hãy kiểm tra lại năm',
      'must be of the years 1900 to 2200; check the year',
    ),
  ],
  [
    patternOf('Period'),
    say(
      'phải là năm hoặc giai đoạn từ 1900 đến 2200, ví dụ 2025 hoặc 2026-2030',
      'must be a year or a span from 1900 to 2200, for example 2025 or 2026-2030',
    ),
  ],
];

/**
 * One sentence by the validator's name of the error; each follows the name of the field and names
 * the mend.
 */
const templates: Readonly<Record<string, Template>> = {
  type: (wanted) => say(`phải là ${typeName(wanted, 'vi')}`, `must be ${typeName(wanted, 'en')}`),
  required: () => say('còn thiếu; hãy điền', 'is missing; fill it in'),
  additionalProperties: () =>
    say('không phải là trường có ở đây; hãy bỏ', 'is no field here; leave it out'),
  enum: (values) => say(`phải là một trong: ${list(values)}`, `must be one of: ${list(values)}`),
  const: (value) => say(`phải là “${value}”`, `must be “${value}”`),
  pattern: (source) =>
    patterns.find(([pattern]) => pattern === source)?.[1] ??
    say(`phải theo mẫu ${source}`, `must match ${source}`),
  format: (name) => formats[`${name}`] ?? say(`phải có dạng ${name}`, `must have the form ${name}`),
  minLength: (least) =>
    least === 1
      ? say('không được để trống; hãy nhập', 'must not be empty; write something')
      : say(`phải có ít nhất ${least} ký tự`, `must have at least ${least} characters`),
  maxLength: (most) =>
    say(`dài quá ${most} ký tự; hãy rút ngắn`, `is longer than ${most} characters; shorten it`),
  minItems: (least) => say(`phải có ít nhất ${least} mục`, `must have at least ${least} items`),
  maxItems: (most) => say(`có quá ${most} mục; hãy bớt`, `has more than ${most} items; use fewer`),
  uniqueItems: () => say('có mục lặp lại; hãy bỏ bớt', 'has the same item twice; leave one out'),
  minimum: (least) => say(`phải từ ${least} trở lên`, `must be ${least} or more`),
  maximum: (most) => say(`phải từ ${most} trở xuống`, `must be ${most} or less`),
  exclusiveMinimum: (limit) => say(`phải lớn hơn ${limit}`, `must be more than ${limit}`),
  exclusiveMaximum: (limit) => say(`phải nhỏ hơn ${limit}`, `must be less than ${limit}`),
  multipleOf: (step) => say(`phải là bội số của ${step}`, `must be a multiple of ${step}`),
  divisibleBy: (step) => say(`phải chia hết cho ${step}`, `must be divisible by ${step}`),
  minProperties: (least) =>
    say(`phải có ít nhất ${least} trường`, `must have at least ${least} fields`),
  maxProperties: (most) =>
    say(`có quá ${most} trường; hãy bớt`, `has more than ${most} fields; use fewer`),
  dependencies: () =>
    say('thiếu trường phải đi kèm; hãy điền đủ', 'lacks a field that goes with it; fill it in'),
  items: () =>
    say('có mục không được phép; hãy bỏ', 'holds an item that is not allowed; leave it out'),
  contains: () => say('thiếu mục bắt buộc; hãy thêm', 'lacks an item it must hold; add it'),
  not: () =>
    say('có giá trị không được phép; hãy đổi', 'has a value that is not allowed; change it'),
  anyOf: () =>
    say('không theo dạng nào được phép; hãy sửa', 'fits none of the allowed forms; change it'),
  oneOf: () =>
    say(
      'phải theo đúng một trong các dạng được phép; hãy sửa',
      'must fit exactly one of the allowed forms; change it',
    ),
  allOf: () => say('chưa đúng dạng; hãy sửa', 'does not have the right form; change it'),
};

/** Names of errors that have a sentence. */
export const knownErrors: readonly string[] = Object.keys(templates);

/**
 * Which field, what is wrong and what mends it, in both languages: “Cơ quan chủ trì” phải là chữ.
 */
export function faultMessage(error: SchemaError, field: Bilingual): Bilingual {
  const what =
    templates[error.name]?.(error.argument) ??
    say('chưa hợp lệ; hãy sửa', 'is not valid; change it');
  return { vi: `${field.vi} ${what.vi}.`, en: `${field.en} ${what.en}.` };
}

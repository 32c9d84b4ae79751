import { parseArgs } from 'node:util';
import type { Language } from '../../schemas/types.ts';
import { UsageError } from './trouble.ts';

export const FORMATS = ['text', 'html', 'json', 'md', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** The options of `duthao redline`. */
export interface Options {
  readonly help: boolean;
  readonly before: string;
  readonly after: string;
  readonly format: Format;
  readonly language: Language;
  /** undefined: in colour where the terminal supports it. */
  readonly color: boolean | undefined;
  /** Shows unchanged paragraphs too. */
  readonly all: boolean;
  readonly output: string | undefined;
}

/**
 * Returns the language asked for, even when the other arguments are invalid: errors are written in
 * it.
 */
export function languageAsked(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return args[at + 1] === 'en' && at >= 0 ? 'en' : args.includes('--lang=en') ? 'en' : 'vi';
}

/** Reads the arguments of `duthao`. Throws UsageError. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [command, before = '', after = '', ...more] = positionals;
  const help = values.help === true || args.length === 0;
  if (!help && command !== 'redline') {
    throw new UsageError({
      vi: `Không có lệnh “${command ?? ''}”. Lệnh có là: duthao redline CŨ MỚI, duthao password TÊN.`,
      en: `There is no command “${command ?? ''}”. There are: duthao redline OLD NEW, duthao password LOGIN.`,
    });
  }
  if (!help && (before === '' || after === '' || more.length > 0)) {
    throw new UsageError({
      vi: `Cần đúng hai tệp: duthao redline CŨ MỚI (đang có ${positionals.length - 1}).`,
      en: `Name exactly two files: duthao redline OLD NEW (${positionals.length - 1} given).`,
    });
  }
  const output = values.output;
  const language = oneOf('--lang', values.lang, ['vi', 'en'] as const) ?? 'vi';
  const format = oneOf('--format', values.format, FORMATS) ?? formatOf(output);
  const color = values['no-color'] ? false : values.color;
  return { help, before, after, format, language, color, all: values.all === true, output };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        output: { type: 'string', short: 'o' },
        lang: { type: 'string' },
        color: { type: 'boolean' },
        'no-color': { type: 'boolean' },
        all: { type: 'boolean', short: 'a' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.split('. ')[0] : '';
    throw new UsageError({
      vi: `Tham số chưa đúng: ${why}. Xem duthao --help.`,
      en: `An option is not right: ${why}. See duthao --help.`,
    });
  }
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find((choice) => choice === value);
  if (value === undefined || found) return found;
  throw new UsageError({
    vi: `${name} không nhận “${value}”; hãy chọn một trong: ${allowed.join(', ')}.`,
    en: `${name} does not take “${value}”; choose one of ${allowed.join(', ')}.`,
  });
}

/** Returns the format that a file's name implies. */
function formatOf(output: string | undefined): Format {
  const ending = /\.([a-z]+)$/.exec(output ?? '')?.[1];
  return FORMATS.find((format) => format === ending) ?? 'text';
}

export const HELP = {
  vi: `duthao redline CŨ MỚI: những gì đã thay đổi giữa hai tệp

CŨ, MỚI: đề án (JSON), Markdown (.md) hoặc văn bản (.txt và khác).

  -f, --format   text (mặc định), html, json, md (CriticMarkup), docx (theo dõi thay đổi của Word)
  -o, --output   ghi vào tệp; đuôi của tệp chọn dạng khi không có --format
  -a, --all      cả những đoạn không đổi (text)
  --color, --no-color   có màu hay không; mặc định có màu khi in ra màn hình
  --lang         vi (mặc định), en

Kết thúc với 0 khi không khác, 1 khi khác, 2 khi có trục trặc.

duthao password TÊN: đặt mật khẩu mới cho một tài khoản, dù máy chủ đang chạy hay không

Hỏi mật khẩu hai lần ở màn hình, hoặc đọc một dòng từ ống dẫn. Các phiên trước đây của tài khoản hết hiệu lực.

  --data         thư mục dữ liệu; mặc định là DATA_DIR như của máy chủ
  --activate     mở lại tài khoản đang bị khóa

Kết thúc với 0 khi đã đặt, 1 khi không được (không có tài khoản, đang bị khóa, mật khẩu quá ngắn), 2 khi có trục trặc.
`,
  en: `duthao redline OLD NEW: what changed between two files

OLD, NEW: plans (JSON), Markdown (.md) or text (.txt and others).

  -f, --format   text (default), html, json, md (CriticMarkup), docx (Word's tracked changes)
  -o, --output   write to a file; its ending chooses the format when --format does not
  -a, --all      unchanged paragraphs too (text)
  --color, --no-color   with colour or without; by default with, on a terminal
  --lang         vi (default), en

Ends with 0 when they do not differ, 1 when they do, 2 on trouble.

duthao password LOGIN: gives an account a new password, whether the server runs or not

Asks twice on a terminal, or reads a line from a pipe. The account's earlier sessions end.

  --data         the data folder; by default DATA_DIR, as for the server
  --activate     opens an account that is closed

Ends with 0 when it is set, 1 when refused (no such account, closed, password too short), 2 on trouble.
`,
} as const;

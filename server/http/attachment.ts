import { cleanText } from '../../domain/text/clean-text.ts';

/** Letters of Latin script without their marks; đ is a letter of its own. */
const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/**
 * The Content-Disposition of a file to be kept under a name (RFC 6266): the name as it is for
 * today's browsers, and one in plain ASCII for those that read no other, "De an" for "Đề án".
 */
export function attachment(name: string): string {
  // Half of a pair of code units is no character; a name cut to its length may end in one.
  const whole = cleanText(name.replace(/\p{Surrogate}/gu, '').replace(/\p{Cc}/gu, '_'));
  const plain = unmarked(whole)
    .replace(/[‐-―]/g, '-')
    .replace(/[^ -~]/gu, '_')
    .replace(/["\\%]/g, '_');
  // RFC 8187: of what encodeURIComponent leaves alone, these are not allowed.
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

import canonicalize from 'canonicalize';

// The package's types declare a default export; what Node hands over is the function itself.
const serialise = canonicalize as unknown as (value: unknown) => string | undefined;

/**
 * A JSON value as text that is the same for the same value: names in order, no white space (RFC
 * 8785). What a revision's SHA-256 is taken of, as UTF-8. Throws Error for what JSON has no form of
 * (undefined, NaN, Infinity).
 */
export function canonicalJson(value: unknown): string {
  const text = serialise(value);
  if (text === undefined) throw new Error('This value has no form in JSON');
  return text;
}

import canonicalize from 'canonicalize';

// The package's types declare a default export, but Node loads the function itself.
const serialise = canonicalize as unknown as (value: unknown) => string | undefined;

/**
 * Serialises a JSON value so that equal values give equal texts: names in order, no white space
 * (RFC 8785). A revision's SHA-256 is computed over it, as UTF-8. Throws Error for what JSON can't
 * hold (undefined, NaN, Infinity).
 */
export function canonicalJson(value: unknown): string {
  const text = serialise(value);
  if (text === undefined) throw new Error('This value has no form in JSON');
  return text;
}

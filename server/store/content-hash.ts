import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PlanDocument } from '../../schemas/types.ts';

// The package's types declare a default export; what Node hands over is the function itself.
const canonicalJson = canonicalize as unknown as (value: unknown) => string | undefined;

/** SHA-256 (64 hex digits) of the RFC 8785 canonical JSON of a document: what names a revision. */
export function documentSha256(document: PlanDocument): string {
  return createHash('sha256')
    .update(canonicalJson(document) ?? '', 'utf8')
    .digest('hex');
}

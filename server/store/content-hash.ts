import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/plan/canonical.ts';
import type { PlanDocument } from '../../schemas/types.ts';

/** SHA-256 (64 hex digits) of the RFC 8785 canonical JSON of a document: what names a revision. */
export const documentSha256 = (document: PlanDocument): string =>
  createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex');

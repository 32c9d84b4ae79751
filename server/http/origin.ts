import type { Request } from 'express';
import type { Deps } from '../actions/deps.ts';

/** What the app is reached at, without a slash at the end: as the office set it, else as this request came. */
export const originOf = (
  { publicAddress }: Pick<Deps, 'publicAddress'>,
  request: Request,
): string => publicAddress ?? `${request.protocol}://${request.get('Host') ?? ''}`;

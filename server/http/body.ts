import { json, type Request, type Response } from 'express';

/** Bytes that somebody not signed in may send: a login and a password, with room. */
export const SMALL_BODY = 10 * 1024;
/** Bytes that a person may send: the largest plan, several times over. */
const LARGE_BODY = 8 * 1024 * 1024;

const PARSERS = { small: json({ limit: SMALL_BODY }), large: json({ limit: LARGE_BODY }) };

/**
 * Reads and parses the JSON of a request into `request.body`. Throws what Express's parser throws.
 */
export const readBody = (
  request: Request,
  response: Response,
  size: keyof typeof PARSERS,
): Promise<void> =>
  new Promise((resolve, reject) => {
    PARSERS[size](request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

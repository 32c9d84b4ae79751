import type { Request } from 'express';
import type { Language } from '../../schemas/types.ts';

/** The language asked for by Accept-Language; Vietnamese unless English is preferred. */
export const languageOf = (request: Request): Language =>
  request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';

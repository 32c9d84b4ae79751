import { join } from 'node:path';
import { type Request, type RequestHandler, Router } from 'express';
import { PAGE_PATTERNS } from '../../../schemas/pages.ts';
import { isPlanId } from '../../store/check-append.ts';
import { sendPacked } from './packed-files.ts';

/** Names of these files change with what is in them. */
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/**
 * What the build names by its hash: scripts, styles, fonts. Goes before all that only documents
 * need.
 */
export const assets = (folder: string): RequestHandler => {
  const router = Router();
  router.get('/assets/:name', async (request, response, next) => {
    const sent = { folder: join(folder, 'assets'), cacheControl: FOR_A_YEAR };
    if (!(await sendPacked(request, response, { ...sent, name: request.params.name }))) next();
  });
  return router;
};

/**
 * Files that have their address from elsewhere: a browser's, a robot's, the dialog about the app.
 */
const PLAIN_FILES = ['favicon.ico', 'robots.txt', 'license.txt', 'third-party.txt'];

interface Options {
  readonly folder: string;
  /** Reads whose request it is. */
  readonly session: RequestHandler;
  readonly isSignedIn: (request: Request) => Promise<boolean>;
}

/**
 * The built browser app: at the address of each page the whole app for somebody signed in, else the
 * page to sign in, which is much less to fetch. Every other address is left to what comes after.
 */
export function browserApp({ folder, session, isSignedIn }: Options): RequestHandler {
  const router = Router();
  for (const name of PLAIN_FILES)
    router.get(`/${name}`, async (request, response, next) => {
      const sent = { folder, name, cacheControl: 'public, max-age=3600' };
      if (!(await sendPacked(request, response, sent))) next();
    });
  // What no plan can be named has no page.
  router.param('id', (_request, _response, next, id: string) =>
    next(isPlanId(id) ? undefined : 'route'),
  );
  router.get([...PAGE_PATTERNS], session, async (request, response, next) => {
    // The app itself shows what is wrong when it can't be found out.
    const signedIn = await isSignedIn(request).catch(() => true);
    const name = signedIn ? 'index.html' : 'sign-in.html';
    response.vary('Cookie');
    if (!(await sendPacked(request, response, { folder, name, cacheControl: 'private, no-cache' })))
      next();
  });
  return router;
}

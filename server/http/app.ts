import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { Refusal } from '../../domain/refusal.ts';
import { createAttempts } from '../actions/attempts.ts';
import type { Deps } from '../actions/deps.ts';
import { assets, browserApp } from './middleware/browser-app.ts';
import { calendarLimit } from './middleware/calendar-limit.ts';
import { loggedPath, logRequests, type RequestLog } from './middleware/request-log.ts';
import { sameOriginWrites } from './middleware/same-origin.ts';
import { isSignedIn, sessions } from './middleware/session.ts';
import { undeclaredProxy } from './middleware/undeclared-proxy.ts';
import { whileClosing } from './middleware/while-closing.ts';
import { answerProblems } from './problem.ts';
import { depsFor, routerOf } from './route.ts';
import { allHandlers } from './routes/all.ts';

/**
 * What the app needs besides what actions need. clientFolder holds the built browser app; without
 * it only the API is served.
 */
export interface AppOptions {
  readonly version: string;
  readonly clientFolder?: string;
  readonly trustProxy?: boolean | number | string;
  readonly log?: RequestLog;
}

/** The app as a list of steps. Reads no environment and picks no store. */
export async function createApp(deps: Deps, options: AppOptions): Promise<Express> {
  const app = express();
  app.set('trust proxy', options.trustProxy ?? false);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  const warn = (message: string) => options.log?.warning?.(message);
  app.use(logRequests(options.log));
  app.use(whileClosing(deps.closing));
  const { clientFolder: folder } = options;
  if (folder) app.use(assets(folder));
  app.use(helmet({ contentSecurityPolicy: { directives: CONTENT_SECURITY } }));
  app.use(compression());
  app.use('/api', undeclaredProxy(warn));
  app.use('/api', sameOriginWrites(deps.publicAddress, warn));
  const session = await sessions(deps.store, deps.clock);
  app.use('/api', session);
  app.get('/api/calendars/:file', ...calendarLimit());
  app.use('/api', routerOf({ attempts: createAttempts(), ...deps }, allHandlers(options.version)));
  app.use('/api', () => {
    throw new Refusal('not-found', {
      vi: 'API không có địa chỉ này. Xem /api/openapi.json.',
      en: 'The API has no such address. See /api/openapi.json.',
    });
  });
  if (folder)
    app.use(
      browserApp({
        folder,
        session,
        isSignedIn: (request) => isSignedIn(depsFor(deps, request), request),
      }),
    );
  app.use(() => {
    throw new Refusal('not-found', {
      vi: 'Không có trang nào ở địa chỉ này. Kiểm tra lại địa chỉ, hoặc về trang đầu.',
      en: 'There is no page at this address. Check the address, or go to the first page.',
    });
  });
  app.use(answerProblems((error, path) => options.log?.fault(error, loggedPath(path))));
  return app;
}

/**
 * Own scripts and fonts only; styles may be inline, since the component library sets sizes that
 * way.
 */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  // Served over plain HTTP on loopback; a proxy in front adds TLS and its own upgrade.
  upgradeInsecureRequests: null,
};

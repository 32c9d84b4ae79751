import { join } from 'node:path';
import { static as files, type RequestHandler, Router } from 'express';

/** The built browser app: hashed assets for a year, and one page for every address of the app. */
export function browserApp(folder: string): RequestHandler {
  const router = Router();
  router.use(
    '/assets',
    files(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(files(folder, { index: false, maxAge: 0 }));
  router.get('/{*address}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
  return router;
}

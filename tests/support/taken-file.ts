import type { Client } from './test-app.ts';

/**
 * A file as a browser takes it: the whole answer with its bytes as `body`. The path is below /api.
 */
export const takeFile = (
  client: Client,
  path: string,
  headers: Readonly<Record<string, string>> = {},
) =>
  client.agent
    .get(`/api${path}`)
    .set({ Accept: 'text/html,*/*', 'Accept-Language': 'vi', ...headers })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

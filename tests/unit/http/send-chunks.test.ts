import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import express from 'express';
import { answerProblems } from '../../../server/http/problem.ts';
import { sendChunks } from '../../../server/http/send-chunks.ts';

const HEAD = { 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment' };

let close: () => void = () => undefined;
afterEach(() => close());

/** A server that answers with these chunks, and what a browser gets of it. */
async function answerOf(chunks: AsyncIterable<Uint8Array>): Promise<IncomingMessage> {
  const app = express();
  app.get('/', (_request, response) => sendChunks(response, HEAD, chunks));
  app.use(answerProblems(() => undefined));
  app.set('env', 'test');
  const server = createServer(app).listen(0, '127.0.0.1');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  await once(server, 'listening');
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  return answer;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const all: Buffer[] = [];
  for await (const chunk of answer) all.push(chunk as Buffer);
  return Buffer.concat(all).toString();
}

test('pieces arrive as one file, under the name it has', async () => {
  const answer = await answerOf(
    (async function* () {
      yield Buffer.from('một ');
      yield Buffer.from('hai');
    })(),
  );
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment',
  });
  expect(await textOf(answer)).toBe('một hai');
});

test('what fails before it has begun is told as a problem, not as a file', async () => {
  const answer = await answerOf(
    // biome-ignore lint/correctness/useYield: it fails before it comes to that
    (async function* (): AsyncGenerator<Uint8Array> {
      throw new Error('không lập được');
    })(),
  );
  expect(answer.statusCode).toBe(500);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['content-disposition']).toBeUndefined();
});

test('what fails midway is cut off: the other side knows that it is not whole', async () => {
  const answer = await answerOf(
    (async function* () {
      yield Buffer.from('một ');
      await pause(20);
      throw new Error('không lập được');
    })(),
  );
  expect(answer.statusCode).toBe(200);
  await expect(textOf(answer)).rejects.toThrow('aborted');
});

test('nothing more is made for somebody who is gone', async () => {
  let made = 0;
  let over: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    over = resolve;
  });
  const answer = await answerOf(
    (async function* () {
      try {
        for (; made < 1000; made++) {
          yield Buffer.from('một phần');
          await pause(5);
        }
      } finally {
        over();
      }
    })(),
  );
  answer.destroy();
  await stopped;
  expect(made).toBeLessThan(1000);
});

test('who takes nothing for a while is waited for', async () => {
  let made = 0;
  const answer = await answerOf(
    (async function* () {
      for (; made < 400; made++) yield Buffer.alloc(100_000);
    })(),
  );
  answer.pause();
  await pause(300);
  expect(made).toBeLessThan(400);
  expect((await textOf(answer)).length).toBe(40_000_000);
  expect(made).toBe(400);
});

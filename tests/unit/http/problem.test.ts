import express from 'express';
import request from 'supertest';
import { answerProblems } from '../../../server/http/problem.ts';

/** An app whose parts fail by themselves, without a word of ours. */
function app() {
  const faults: unknown[] = [];
  const made = express();
  made.use('/assets', express.static('/nowhere', { fallthrough: false }));
  made.use(express.json({ limit: 20 }));
  made.post('/plans/:id', (_request, response) => void response.json({}));
  made.use(answerProblems((error) => faults.push(error)));
  return { agent: request(made), faults };
}

test.each([
  ['a file that is not there', 'get', '/assets/nope.js', undefined, 404, /no such file/],
  ['an address that can’t be read', 'post', '/plans/%E0%A4%A', '{}', 422, /address/],
  ['half a JSON', 'post', '/plans/x', '{"a":', 422, /not valid JSON/],
  ['too much', 'post', '/plans/x', `{"a":"${'a'.repeat(40)}"}`, 413, /too large/],
] as const)(
  '%s is told as what it is, and is no fault',
  async (_, verb, path, body, status, says) => {
    const { agent, faults } = app();
    const answer = await agent[verb](path).set('Content-Type', 'application/json').send(body);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.messages.en).toMatch(says);
    expect(faults).toEqual([]);
  },
);

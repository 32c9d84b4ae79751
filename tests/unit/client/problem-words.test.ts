import { ApiProblem, mayRetry } from '../../../client/api-problem.ts';
import { fill, type Translate } from '../../../client/i18n.tsx';
import { error as en } from '../../../client/messages/en/error.ts';
import { error as vi } from '../../../client/messages/vi/error.ts';
import { problemWords } from '../../../client/problem-words.ts';

const translate =
  (words: typeof vi): Translate =>
  (key, params = {}) => {
    const [, name = '', part = ''] = key.split('.');
    const found = (words as unknown as Record<string, Record<string, string>>)[name]?.[part];
    if (found === undefined) throw new Error(`${key} has no words`);
    return fill(found, params);
  };

/** An answer that is not the application's, by its status, and what it means. */
const FOREIGN = [
  [200, vi.foreign.title, en.foreign.title, true],
  [403, vi.blocked.title, en.blocked.title, false],
  [404, vi.blocked.title, en.blocked.title, false],
  [413, vi.tooLarge.title, en.tooLarge.title, false],
  [429, vi.busy.title, en.busy.title, true],
  [500, vi.unexpected.title, en.unexpected.title, true],
  [502, vi.unavailable.title, en.unavailable.title, true],
  [503, vi.unavailable.title, en.unavailable.title, true],
  [504, vi.slow.title, en.slow.title, true],
] as const;

test.each(FOREIGN)(
  '%i of a proxy has words of its own',
  (status, inVietnamese, inEnglish, again) => {
    const error = new ApiProblem('unexpected', status);
    for (const [words, title, language] of [
      [vi, inVietnamese, 'vi'],
      [en, inEnglish, 'en'],
    ] as const) {
      const said = problemWords(error, translate(words), language);
      expect(said.title).toBe(title);
      expect(said.detail).not.toMatch(/unexpected|undefined|[{}]/);
      expect(said.detail.length).toBeGreaterThan(30);
    }
    expect(mayRetry(error)).toBe(again);
  },
);

test.each([
  [507, 'storage-full'],
  [503, 'overloaded'],
  [503, 'storage-fails'],
  [503, 'closing'],
  [413, 'too-large'],
])('%i %s of the server keeps the server’s own words', (status, code) => {
  const messages = { vi: 'Việc vừa làm chưa được lưu.', en: 'What you did has not been saved.' };
  const problem = {
    type: 'about:blank',
    title: 'Tên',
    status,
    code,
    detail: messages.vi,
    messages,
  };
  const error = new ApiProblem('problem', status, problem);
  for (const [words, language] of [
    [vi, 'vi'],
    [en, 'en'],
  ] as const)
    expect(problemWords(error, translate(words), language)).toEqual({
      title: 'Tên',
      detail: messages[language],
    });
});

test('no answer, and an error of the page itself, have words too', () => {
  const t = translate(vi);
  expect(problemWords(new ApiProblem('network', 0), t, 'vi').title).toBe(vi.network.title);
  expect(problemWords(new TypeError('x is undefined'), t, 'vi')).toEqual(vi.unexpected);
});

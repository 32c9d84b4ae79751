import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { ApiProblem } from '../../../client/api-problem.ts';
import { Answered, both, type Question } from '../../../client/components/answered.tsx';
import { I18nProvider } from '../../../client/i18n.tsx';
import { vi } from '../../../client/messages/vi.ts';

const asked = <T,>(data: T | undefined, error: Error | null = null): Question<T> => ({
  data,
  error,
  refetch: () => undefined,
});
const offline = new ApiProblem('network', 0);

const drawn = (query: Question<readonly string[]>, besideStale = false) =>
  renderToStaticMarkup(
    <MantineProvider>
      <I18nProvider initial={vi} load={async () => vi}>
        <Answered
          query={query}
          lines={3}
          frame="mode-column"
          besideStale={besideStale}
          empty={(list) => (list.length === 0 ? <i>nothing</i> : undefined)}
        >
          {(list) => <b>{list.join()}</b>}
        </Answered>
      </I18nProvider>
    </MantineProvider>,
  ).replace(/<style.*?<\/style>/gs, '');

describe('what was asked of the server', () => {
  test('is a status of as many lines as wanted, in its frame, until it is answered', () => {
    const html = drawn(asked<readonly string[]>(undefined));
    expect(html).toMatch(/^<div class="mode-column"><div [^>]*role="status"/);
    expect(html.match(/mantine-Skeleton-root/g)).toHaveLength(3);
  });

  test('is an alert with a retry when it was not answered', () => {
    const html = drawn(asked<readonly string[]>(undefined, offline));
    expect(html).toMatch(/^<div class="mode-column"><div [^>]*role="alert"/);
    expect(html).toContain(vi.common.retry);
    expect(html).not.toContain('role="status"');
  });

  test('is the answer alone, and what stands for nothing when nothing is in it', () => {
    expect(drawn(asked(['a', 'b']))).toBe('<b>a,b</b>');
    expect(drawn(asked([]))).toBe('<i>nothing</i>');
  });

  test('stays when asking again fails, below the alert where that is wanted', () => {
    expect(drawn(asked(['a'], offline))).toBe('<b>a</b>');
    expect(drawn(asked(['a'], offline), true)).toMatch(/role="alert".*<b>a<\/b>$/);
  });
});

test('two questions are answered together, fail by either, and are asked again together', async () => {
  let again = 0;
  const one = { ...asked(1), refetch: () => again++ };
  expect(both(one, asked('x')).data).toEqual([1, 'x']);
  expect(both(one, asked<string>(undefined)).data).toBeUndefined();
  expect(both(one, asked<string>(undefined, offline)).error).toBe(offline);
  await both(one, one).refetch();
  expect(again).toBe(2);
});

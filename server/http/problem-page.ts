import type { Request } from 'express';
import type { Problem } from '../../schemas/types.ts';

/**
 * Whether a problem is to be read by a person: a browser opens the address itself, rather than a
 * script of a page, or a program, asking. Browsers that don't say which ask for HTML before all
 * else, outside the API.
 */
export function isForReading(request: Request): boolean {
  if (request.accepts(['json', 'html']) !== 'html') return false;
  const mode = request.get('Sec-Fetch-Mode');
  return mode === undefined ? !/^\/api(\/|$)/i.test(request.path) : mode === 'navigate';
}

/** A problem in both languages, Vietnamese first, each with what to do. */
export function problemPage(titles: Problem['messages'], { messages }: Problem): string {
  const part = (language: 'vi' | 'en', home: string) =>
    `<section lang="${language}"><h1>${escaped(titles?.[language] ?? '')}</h1><p>${escaped(messages?.[language] ?? '')}</p><p><a href="/">${home}</a></p></section>`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(titles?.vi ?? '')} – Dự Thảo</title>
<style>
body { max-width: 36rem; margin: 15vh auto 0; padding: 0 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.25rem; }
p { margin: .5rem 0 0; }
[lang="en"] { margin-top: 2.5rem; font-size: .875rem; }
[lang="en"] h1 { font-size: 1rem; }
</style>
</head>
<body>
<main>
${part('vi', 'Về trang đầu')}
${part('en', 'Go to the first page')}
</main>
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

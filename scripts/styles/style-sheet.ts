import postcss, { type Declaration, type Rule } from 'postcss';

/** A sheet of client/, with its path from the root of the project. */
export interface StyleSheet {
  readonly file: string;
  readonly css: string;
}

/** A class as a sheet styles it. */
export interface StyledClass {
  readonly name: string;
  readonly line: number;
}

export interface ReadSheet {
  /**
   * Each class that some rule is about: one of the last compound of a selector, not those that only
   * say where.
   */
  readonly styled: readonly StyledClass[];
  /** Each class that is written anywhere, those of `:global()` aside. */
  readonly named: readonly StyledClass[];
  /** What is set to be as large as a length of its own. */
  readonly fontSizes: readonly Declaration[];
  readonly mediaQueries: readonly { readonly params: string; readonly line: number }[];
}

const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g;
const GLOBAL = /:global\((?:[^()]|\([^()]*\))*\)/g;

/** @throws CssSyntaxError when it is no style sheet */
export function readSheet({ file, css }: StyleSheet): ReadSheet {
  const root = postcss.parse(css, { from: file });
  const styled: StyledClass[] = [];
  const named: StyledClass[] = [];
  const fontSizes: Declaration[] = [];
  const mediaQueries: { params: string; line: number }[] = [];
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const line = rule.source?.start?.line ?? 1;
    for (const selector of rule.selectors) {
      for (const name of classesOf(subjectOf(selector))) styled.push({ name, line });
      for (const name of classesOf(selector.replace(GLOBAL, ''))) named.push({ name, line });
    }
  });
  root.walkDecls(/^(font|font-size)$/, (declaration) => {
    fontSizes.push(declaration);
  });
  root.walkAtRules('media', ({ params, source }) => {
    mediaQueries.push({ params, line: source?.start?.line ?? 1 });
  });
  return { styled, named, fontSizes, mediaQueries };
}

const isKeyframe = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';

const classesOf = (selector: string): readonly string[] =>
  [...selector.matchAll(CLASS)].map(([, name = '']) => name);

/**
 * The last compound of a selector: what follows its last combinator outside of parentheses and
 * brackets.
 */
export function subjectOf(selector: string): string {
  let depth = 0;
  let start = 0;
  for (const [index, sign] of [...selector].entries()) {
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth === 0 && /[\s>+~]/.test(sign)) start = index + 1;
  }
  // A class that `:has()` or `:not()` asks about is not styled.
  return selector.slice(start).replace(/:(?:has|not)\((?:[^()]|\([^()]*\))*\)/g, '');
}

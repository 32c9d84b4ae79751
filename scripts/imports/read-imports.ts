import { parseSync } from '@swc/core';

/** One import, re-export, dynamic import or import type, as written. */
export interface FoundImport {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
  /** Erased when the types are stripped, so nothing of it is there at run time. */
  readonly typeOnly: boolean;
}

/** A use of the clock or of chance, neither of which a pure function has. */
export interface FoundImpurity {
  readonly expression: string;
  readonly line: number;
}

export interface FileFacts {
  readonly imports: readonly FoundImport[];
  readonly impurities: readonly FoundImpurity[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/**
 * Reads a source by the parser that also compiles it for the tests, so that comments and strings
 * that look like imports don't count.
 *
 * @throws when the source doesn't parse
 */
export function readImports(source: string, { tsx }: { readonly tsx: boolean }): FileFacts {
  const imports: FoundImport[] = [];
  const impurities: FoundImpurity[] = [];
  const lines = source.split('\n');
  // swc's positions count bytes over all files parsed so far; the line is looked up by the text
  // instead.
  const lineWith = (text: string) =>
    Math.max(
      0,
      lines.findIndex((line) => line.includes(text)),
    ) + 1;

  const visit = (node: Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const line = Math.max(lineWith(`'${specifier}'`), lineWith(`"${specifier}"`));
      imports.push({ specifier, line, typeOnly: isTypeOnly(node) });
    }
    const expression = impurityOf(node);
    if (expression !== undefined)
      impurities.push({ expression, line: lineWith(expression.replace('()', '')) });
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) {
        // Arguments come wrapped as { spread, expression }, which has no type of its own.
        const inner: unknown = isNode(child)
          ? child
          : (child as Node | null | undefined)?.expression;
        if (isNode(inner)) visit(inner);
      }
  };
  visit(parseSync(source, { syntax: 'typescript', tsx, target: 'es2023' }) as unknown as Node);
  return { imports, impurities };
}

/** The module that a node names, whichever way it does. */
function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return textOf(node.source);
    case 'TsImportType':
      return textOf(node.argument);
    case 'TsExternalModuleReference':
      return textOf(node.expression);
    case 'CallExpression':
      return isNode(node.callee) &&
        (node.callee.type === 'Import' || nameOf(node.callee) === 'require')
        ? textOf(firstArgument(node))
        : undefined;
    default:
      return undefined;
  }
}

// `import { type A }` doesn't count: under verbatimModuleSyntax it still loads the module.
const isTypeOnly = (node: Node): boolean => node.type === 'TsImportType' || node.typeOnly === true;

/** `Date.now()`, `new Date()` without a time, `Math.random()`. */
function impurityOf(node: Node): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date')
    return firstArgument(node) === undefined ? 'new Date()' : undefined;
  if (node.type !== 'MemberExpression') return undefined;
  const name = `${nameOf(node.object)}.${nameOf(node.property)}`;
  return name === 'Date.now' || name === 'Math.random' ? `${name}()` : undefined;
}

const firstArgument = (call: Node): unknown =>
  (Array.isArray(call.arguments) ? (call.arguments[0] as Node | undefined) : undefined)?.expression;

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' ? (value.value as string) : undefined;

const textOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'StringLiteral' ? (value.value as string) : undefined;

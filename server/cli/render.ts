import { compareDocuments } from '../../domain/redline/compare.ts';
import type { Language, PlanDocument, Redline } from '../../schemas/types.ts';
import { markdownBlocks } from '../documents/paper/markdown-blocks.ts';
import { type MergedBlock, mergePapers } from '../documents/paper/merge.ts';
import { type Paper, para } from '../documents/paper/paper.ts';
import { withGaps } from '../documents/paper/plan-paper.ts';
import { changesDocx, mergedPlans } from '../documents/redline/redline-docx.ts';
import { redlineFragment, redlinePage } from '../documents/redline/redline-html.ts';
import { criticMarkup } from '../documents/redline/redline-markdown.ts';
import type { Format } from './options.ts';
import type { Show } from './pen.ts';
import type { ComparedSide } from './read-side.ts';
import { terminalText } from './terminal.ts';
import { textLines } from './text-lines.ts';

export interface FileComparison {
  readonly differs: boolean;
  readonly render: (format: Format, show: Pick<Show, 'color' | 'all'>) => string | Uint8Array;
}

/** Compares two files: plans by their structure, texts paragraph by paragraph. */
export function compareSides(a: ComparedSide, b: ComparedSide, language: Language): FileComparison {
  const [before, after] = [documentOf(a), documentOf(b)];
  const blocks =
    a.content.kind === 'plan' && b.content.kind === 'plan'
      ? mergedPlans(before, after, language)
      : mergePapers(paperOf(a), paperOf(b));
  let made: Redline | undefined;
  const redline = (): Redline => {
    made ??= compareDocuments(before, after, language);
    return made;
  };
  const title = `${a.name} → ${b.name}`;
  return {
    differs: hasChanges(blocks) || redline().changes.length > 0,
    render: (format, show) => {
      switch (format) {
        case 'json':
          return jsonOf(a, b, redline());
        case 'html':
          return redlinePage(title, redlineFragment(before, after, redline(), language), language);
        case 'md':
          return criticMarkup(blocks, language);
        case 'docx':
          return changesDocx(
            blocks,
            language,
            { title, author: after.fields.draftingAgency || b.name, at: b.at },
            [],
            a.content.kind === 'plan' && b.content.kind === 'plan' ? redline().changes : [],
          );
        case 'text':
          return textOf(a, b, blocks, { ...show, language }) || toldLines(redline());
      }
    },
  };
}

const jsonOf = (a: ComparedSide, b: ComparedSide, redline: Redline): string =>
  `${JSON.stringify({ from: { name: a.name }, to: { name: b.name }, ...redline }, null, 2)}\n`;

function textOf(
  a: ComparedSide,
  b: ComparedSide,
  blocks: readonly MergedBlock[],
  show: Show,
): string {
  if (!hasChanges(blocks) && !show.all) return '';
  const lines =
    a.content.kind === 'text' && b.content.kind === 'text'
      ? textLines(a.content.text, b.content.text, show)
      : '';
  return lines || terminalText(blocks, show);
}

/** Describes in words what a paper doesn't show, such as the role of a section. */
const toldLines = ({ changes }: Redline): string =>
  changes.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join('');

const hasChanges = (blocks: readonly MergedBlock[]): boolean =>
  blocks.some((block) =>
    block.kind === 'para'
      ? block.op !== '=' || block.pieces.some(({ op, was, now }) => op !== '=' || was !== now)
      : block.op !== '=' ||
        block.rows.some(({ op, cells }) => op !== '=' || cells.some((paras) => hasChanges(paras))),
  );

const ORIGIN = { group: 'text', nodeId: 'text', field: 'text' } as const;

function paperOf({ content }: ComparedSide): Paper {
  const end = para({ group: 'end', nodeId: 'text', style: 'gap' }, '');
  if (content.kind === 'markdown') return [...withGaps(markdownBlocks(content.text, ORIGIN)), end];
  const lines = content.kind === 'text' ? content.text.split('\n') : [];
  const start = { group: 'text', nodeId: 'text', style: 'body' } as const;
  return [...lines.filter((line) => line.trim() !== '').map((line) => para(start, line)), end];
}

/** Makes a plan of a file; a text becomes its only section. */
function documentOf({ content }: ComparedSide): PlanDocument {
  if (content.kind === 'plan') return content.plan;
  const text = content.kind === 'markdown' ? content.text : literally(content.text);
  const section = { id: 'text', type: 'section', fields: { role: 'other', text }, children: [] };
  return { id: 'plan', type: 'plan', fields: {}, children: [section] } as PlanDocument;
}

/**
 * Escapes plain text into Markdown that reads the same: one paragraph a line, no sign with a
 * meaning.
 */
const literally = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/[\\`*_[\]<>|~#&+.)-]/g, '\\$&'))
    .join('\n\n');

import { walk } from '../../../domain/plan/tree.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { type Para, type ParaStyle, para, type Table } from '../paper/paper.ts';
import { BLANK, type Issuer } from './issuers.ts';

/** Space for a signature and a stamp, in lines. */
const ROOM = 4;

/** Below the text: the recipients, and the signature block with the name left blank. */
export const footTable = (plan: PlanDocument, { profile, signature }: Issuer): Table =>
  twoColumns(
    plan.id,
    recipientLines(plan.id, recipientsOf(plan), profile),
    signatureLines(plan.id, signature),
  );

/** "Nơi nhận:" and its list, the archive last. */
export const recipientLines = (
  nodeId: string,
  names: readonly string[],
  { archive }: Pick<Issuer['profile'], 'archive'>,
): readonly Para[] => [
  line(nodeId, 'recipients', 'Nơi nhận:'),
  ...names.map((name) => line(nodeId, 'recipient', `- ${name};`)),
  line(nodeId, 'recipient', `- ${archive}`),
];

/** The lines above a signature, space for it and its stamp, and the name left blank. */
export const signatureLines = (nodeId: string, lines: readonly string[]): readonly Para[] => [
  ...lines.map((words) => line(nodeId, 'signature', words)),
  ...Array.from({ length: ROOM }, () => line(nodeId, 'signature', '')),
  line(nodeId, 'signature', BLANK.repeat(5)),
];

const line = (nodeId: string, style: ParaStyle, words: string): Para =>
  para({ group: 'foot', nodeId, style }, words);

/** Sets two columns side by side below the text of a paper. */
export const twoColumns = (
  nodeId: string,
  left: readonly Para[],
  right: readonly Para[],
): Table => ({
  kind: 'table',
  group: 'foot',
  nodeId,
  widths: [85, 80],
  borders: false,
  rows: [
    {
      group: 'foot',
      nodeId,
      header: false,
      cells: [left, right].map((paras) => ({ span: 1, paras })),
    },
  ],
});

/**
 * Returns the recipients, each once, in order: the agencies that the plan asks something of, then
 * those that it gives tasks.
 */
export function recipientsOf(plan: PlanDocument): readonly string[] {
  const [asked, assigned]: [string[], string[]] = [[], []];
  for (const { node } of walk(plan)) {
    if (node.type === 'recommendation') asked.push(node.fields.addressee ?? '');
    if (node.type === 'assignment') assigned.push(node.fields.agency ?? '');
  }
  const all = [...asked, ...assigned]
    .map((name) => name.replace(/^(đề nghị|kiến nghị)\s+/iu, '').trim())
    .filter(Boolean);
  return [...new Set(all)];
}

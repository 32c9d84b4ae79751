import type { PlanDocument } from '../../../schemas/types.ts';
import { walk } from '../../domain/plan/tree.ts';
import { type Para, type ParaStyle, para, type Table } from '../paper/paper.ts';
import { BLANK, type Issuer } from './issuers.ts';

/** Room for a signature and a stamp, in lines. */
const ROOM = 4;

/** Below the text: who receives the paper, and who signs it, the name left to be filled in. */
export function footTable(plan: PlanDocument, { profile, signature }: Issuer): Table {
  const line = (style: ParaStyle, words: string): Para =>
    para({ group: 'foot', nodeId: plan.id, style }, words);
  const left = [
    line('recipients', 'Nơi nhận:'),
    ...recipientsOf(plan).map((name) => line('recipient', `- ${name};`)),
    line('recipient', `- ${profile.archive}`),
  ];
  const right = [
    ...signature.map((words) => line('signature', words)),
    ...Array.from({ length: ROOM }, () => line('signature', '')),
    line('signature', BLANK.repeat(5)),
  ];
  return {
    kind: 'table',
    group: 'foot',
    nodeId: plan.id,
    widths: [85, 80],
    borders: false,
    rows: [
      {
        group: 'foot',
        nodeId: plan.id,
        header: false,
        cells: [left, right].map((paras) => ({ span: 1, paras })),
      },
    ],
  };
}

/** Those that the plan asks something of, then those it gives something to do, each once, in its order. */
export function recipientsOf(plan: PlanDocument): readonly string[] {
  const [asked, told]: [string[], string[]] = [[], []];
  for (const { node } of walk(plan)) {
    if (node.type === 'recommendation') asked.push(node.fields.addressee ?? '');
    if (node.type === 'assignment') told.push(node.fields.agency ?? '');
  }
  const all = [...asked, ...told]
    .map((name) => name.replace(/^(đề nghị|kiến nghị)\s+/iu, '').trim())
    .filter(Boolean);
  return [...new Set(all)];
}

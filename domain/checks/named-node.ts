import type { NodeType } from '../../schemas/types.ts';
import { titleOf } from '../plan/titles.ts';
import type { NodeOf } from '../plan/vocabulary.ts';
import type { Bilingual } from '../refusal.ts';
import { capital } from '../text/case.ts';
import { namedSo } from './named-words.ts';
import { type PlanRule, textSetting } from './rule.ts';

interface Asked<T extends NodeType> {
  readonly id: string;
  readonly type: T;
  readonly title: Bilingual;
  /** What a node of the type is called within a sentence, without an article. */
  readonly noun: Bilingual;
  /** The words that identify such a node. */
  readonly wordsOf: (node: NodeOf<T>) => string;
  /** The field that holds its name, where it is one. */
  readonly field?: string;
}

/**
 * Makes a rule for "the chair asked for something to be added": a node of the type whose words hold
 * the name given.
 */
export function namedNode<T extends NodeType>({
  id,
  type,
  title,
  noun,
  wordsOf,
  field,
}: Asked<T>): PlanRule {
  const place = field ? { field } : {};
  return {
    id,
    severity: 'error',
    title,
    params: [
      {
        name: 'name',
        kind: 'Line',
        label: { vi: `${capital(noun.vi)} cần có`, en: `The ${noun.en} asked for` },
      },
    ],
    use: 'directives',
    scope: 'plan',
    plan: (plan, { report, prove, settings }) => {
      const name = textSetting(settings, 'name');
      const { named, nearest } = namedSo(name, plan.ofType(type), wordsOf);
      for (const node of named)
        prove(node, {
          ...place,
          message: { vi: `là ${noun.vi} “${name}”.`, en: `is the ${noun.en} “${name}”.` },
        });
      if (named.length > 0) return;
      const near = nearest && {
        vi: ` Gần nhất: ${titleOf(nearest, {}, 'vi')}.`,
        en: ` The nearest: ${titleOf(nearest, {}, 'en')}.`,
      };
      report(plan.root, {
        message: {
          vi: `chưa có ${noun.vi} “${name}”; hãy bổ sung.${near?.vi ?? ''}`,
          en: `there is no ${noun.en} “${name}”; add it.${near?.en ?? ''}`,
        },
        ...(nearest && { related: [{ nodeId: nearest.id, ...place }] }),
      });
    },
  };
}

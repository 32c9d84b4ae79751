import type { TaskNode } from '../../../schemas/types.ts';
import { toneKey } from '../../text/normalise.ts';
import { type PlanIndex, saysNothing } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';
import { tasksAbove } from '../traceability.ts';

/** Each place where something is to be piloted has a task marked as a pilot there. */
export const taskLocationPilot: PlanRule = {
  id: 'task-location-pilot',
  severity: 'error',
  title: {
    vi: 'Mỗi địa bàn được nêu có nhiệm vụ thí điểm',
    en: 'Every place named has a pilot task',
  },
  params: [
    {
      name: 'places',
      kind: 'Lines',
      label: { vi: 'Địa bàn', en: 'Places' },
    },
  ],
  use: 'directives',
  scope: 'plan',
  plan: (plan, { report, prove, settings }) => {
    const { places = [] } = settings;
    for (const place of Array.isArray(places) ? places : [`${places}`]) {
      const tasksAt = plan.ofType('task').filter((task) => isAt(task, place));
      const pilot = tasksAt.find((task) => isPilot(plan, task));
      if (pilot)
        prove(pilot, {
          field: 'location',
          message: {
            vi: `thí điểm tại ${place}${leadIn(pilot, ', ', ' chủ trì')}.`,
            en: `a pilot in ${place}${leadIn(pilot, ', led by ', '')}.`,
          },
        });
      else
        report(plan.root, {
          message:
            tasksAt.length > 0
              ? {
                  vi: `nhiệm vụ tại ${place} chưa được đánh dấu thí điểm; hãy chọn “thí điểm”.`,
                  en: `the task in ${place} is not marked as a pilot; mark it.`,
                }
              : {
                  vi: `chưa có nhiệm vụ thí điểm tại ${place}; hãy bổ sung, ghi rõ địa điểm.`,
                  en: `there is no pilot task in ${place}; add one and name the place.`,
                },
          related: tasksAt.map(({ id }) => ({ nodeId: id, field: 'pilot' })),
        });
    }
  },
};

const leadIn = ({ fields: { leadAgency } }: TaskNode, before: string, after: string): string =>
  leadAgency === undefined || saysNothing(leadAgency) ? '' : `${before}${leadAgency}${after}`;

/**
 * Compares whole words with their accents: "thị xã Cửa Lò" holds "Cửa Lò", "Vĩnh Lộc" doesn't hold
 * "Vinh".
 */
const isAt = ({ fields: { location = '' } }: TaskNode, place: string): boolean =>
  ` ${wordsOf(location)} `.includes(` ${wordsOf(place)} `);

const wordsOf = (text: string): string =>
  (toneKey(text.toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

const isPilot = (plan: PlanIndex, task: TaskNode): boolean =>
  [task, ...tasksAbove(plan, task)].some(({ fields }) => fields.pilot === true);

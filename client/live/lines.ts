import { createLineKeeper, type LineKeeper, type OpenLine, type Passed } from './line-keeper.ts';

/** As many plans as the server takes on one line. */
const PLANS_A_LINE = 40;
/**
 * Half of the connections that a browser opens to a server without HTTP/2; the others are for what
 * pages ask.
 */
const LINES = 3;

/** As many plans as can be listened to. */
export const MOST_PLANS = LINES * PLANS_A_LINE;

/**
 * Keeps as many lines as the plans need, and each plan on its own as long as it is wanted: one that
 * is opened or closed moves only its line. `listenTo` takes at most MOST_PLANS.
 */
export function createLines(open: OpenLine, pass: Passed): LineKeeper {
  const broken = new Set<number>();
  const lines = Array.from({ length: LINES }, (_, at) => {
    const ofLine = createLineKeeper(open, {
      ...pass,
      connected: (is) => {
        if (is) broken.delete(at);
        else broken.add(at);
        pass.connected(broken.size === 0);
      },
    });
    return { ofLine, plans: new Set<string>() };
  });
  return {
    listenTo: (planIds) => {
      const wanted = new Set(planIds);
      for (const { plans } of lines) for (const id of plans) if (!wanted.has(id)) plans.delete(id);
      for (const id of wanted) {
        if (lines.some(({ plans }) => plans.has(id))) continue;
        lines.find(({ plans }) => plans.size < PLANS_A_LINE)?.plans.add(id);
      }
      for (const [at, { ofLine, plans }] of lines.entries()) {
        // A line that is no longer needed is no broken one.
        if (plans.size === 0) broken.delete(at);
        ofLine.listenTo([...plans].sort());
      }
    },
    hears: (planId) => lines.some(({ ofLine }) => ofLine.hears(planId)),
    rest: (is) => {
      for (const { ofLine } of lines) ofLine.rest(is);
    },
  };
}

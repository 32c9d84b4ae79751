import type { PathOf } from '../address.ts';
import type { HubNeeds } from './hub.ts';
import { openPlansLine } from './plans-line.ts';

/**
 * The hub's way to the server, in a page and in a worker alike, where api.ts and its language are
 * not.
 */
export const hubNeeds: HubNeeds = {
  open: openPlansLine,
  putPresence: (planId, nodeId) => {
    fetch(`/api/plans/${planId}/presence` satisfies PathOf<'setPresence'>, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(nodeId === undefined ? {} : { nodeId }),
      // A server that can't be reached now is told when the line stands again.
    }).catch(() => undefined);
  },
  ifSignedOut: (then) => {
    fetch('/api/session' satisfies PathOf<'getSession'>).then(
      ({ status }) => {
        if (status === 401) then();
      },
      () => undefined,
    );
  },
};

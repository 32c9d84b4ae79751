import type { ServiceOperations } from '../../../schemas/operations/service.ts';
import { createReadiness } from '../../actions/readiness.ts';
import type { Handlers } from '../handler.ts';
import { openApi } from '../openapi.ts';

export function serviceHandlers(version: string): Handlers<ServiceOperations> {
  const assertReady = createReadiness();
  let description: ReturnType<typeof openApi> | undefined;
  return {
    getReadiness: async ({ deps }) => {
      await assertReady(deps);
      return { body: { status: 'ready' } };
    },
    getHealth: async ({ deps }) => {
      const [plans, damaged] = await Promise.all([deps.store.planIds(), deps.plans.damaged()]);
      const status = damaged.length > 0 ? 'degraded' : 'ok';
      return { body: { status, version, plans: plans.length, damaged: damaged.length } };
    },
    getOpenApi: () => {
      // Made once: anybody may ask, and making it takes as long as many requests.
      description ??= openApi(version);
      return { body: description };
    },
  };
}

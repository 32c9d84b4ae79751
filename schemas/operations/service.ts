import type { Operations } from './operation.ts';

/** What machines ask: is it working, and what does it offer. */
export const serviceOperations = {
  getReadiness: {
    method: 'get',
    path: '/health/ready',
    summary: 'Whether the server can do all its work: write to its disk, use every plan, go on',
    open: true,
    answer: 'Readiness',
    refusals: [503],
  },
  getHealth: {
    method: 'get',
    path: '/health',
    summary: 'Whether the server is alive',
    open: true,
    answer: 'Health',
  },
  getOpenApi: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description (OpenAPI 3.1)',
    open: true,
    json: true,
  },
} as const satisfies Operations;

export type ServiceOperations = typeof serviceOperations;

import { Agent, request } from 'node:http';

/** Strangers at the door. */
export interface Flood {
  /** From now on they try, each as soon as the attempt before is answered. */
  readonly begin: () => void;
  /** Resolves once what is under way is answered. */
  readonly pause: () => Promise<void>;
  /** Counts of answers by status. */
  readonly answered: Readonly<Record<number, number>>;
}

/**
 * Tries wrong passwords over some connections, with a new login each time and, when they are
 * spread, a new address, as a proxy passes it on.
 */
export function flood(address: string, connections: number, spread: boolean): Flood {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answered: Record<number, number> = {};
  let count = 0;
  let isOn = false;
  let strangers: readonly Promise<void>[] = [];
  const attempt = () =>
    new Promise<number>((resolve) => {
      const mark = count++;
      const ip = spread
        ? `10.${(mark >> 16) & 255}.${(mark >> 8) & 255}.${mark & 255}`
        : '10.0.0.1';
      const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': ip };
      const sent = request(
        `${address}/api/session`,
        { method: 'POST', agent, headers },
        (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        },
      );
      // The server lets idle connections go.
      sent.on('error', () => resolve(0));
      sent.end(JSON.stringify({ login: `khong-co-${mark}`, password: 'sai-mat-khau' }));
    });
  const stranger = async () => {
    while (isOn) {
      const status = await attempt();
      answered[status] = (answered[status] ?? 0) + 1;
    }
  };
  return {
    answered,
    begin: () => {
      isOn = true;
      strangers = Array.from({ length: connections }, stranger);
    },
    pause: async () => {
      isOn = false;
      await Promise.all(strangers);
    },
  };
}

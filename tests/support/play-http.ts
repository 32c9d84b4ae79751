import { decisionBody, responseBody, type StoryStep } from '../../seeds/load.ts';
import type { Client } from './test-app.ts';

/** Who speaks for whom: a client for each login of the story. */
export type Clients = Readonly<Record<string, Client>>;

/**
 * Plays one step of a story through HTTP; remembers the ids of remarks by their key in the story.
 */
export async function playStep(
  clients: Clients,
  planId: string,
  step: StoryStep,
  remarks: Map<string, string>,
) {
  const client = clients[step.as];
  if (!client) throw new Error(`no client for ${step.as}`);
  const plan = `/plans/${planId}`;
  const idOf = (key: string) => remarks.get(key) ?? `unknown-${key}`;
  const version = async (nodeId: string) =>
    `"${(await client.get(`${plan}/draft`)).body.versions[nodeId]}"`;
  switch (step.do) {
    case 'submit':
      return client.post(`${plan}/revisions`, step.body);
    case 'withdraw':
      return client.post(`${plan}/withdraw`, step.body);
    case 'comment': {
      const response = await client.post(`${plan}/comments`, step.body);
      remarks.set(step.key, response.body.id);
      return response;
    }
    case 'reply':
      return client.post(`${plan}/comments/${idOf(step.on)}/replies`, step.body);
    case 'decide': {
      const response = await client.post(`${plan}/decision`, decisionBody(step, idOf));
      const issued: readonly string[] = response.body.lastDecision?.directiveIds ?? [];
      for (const [index, key] of (step.keys ?? []).entries()) remarks.set(key, issued[index] ?? '');
      return response;
    }
    case 'set-node':
      return client.put(`${plan}/draft/nodes/${step.node}`, step.body, {
        ifMatch: await version(step.node),
      });
    case 'add-node':
      return client.post(`${plan}/draft/nodes/${step.node}`, step.body, {
        ifMatch: await version(step.node),
      });
    case 'remove-node':
      return client.delete(`${plan}/draft/nodes/${step.node}`, {
        ifMatch: await version(step.node),
      });
    case 'move-node':
      return client.post(`${plan}/draft/nodes/${step.node}/move`, step.body, {
        ifMatch: await version(step.node),
      });
    case 'respond':
      return client.put(`${plan}/comments/${idOf(step.on)}/response`, responseBody(step, idOf));
    case 'release':
      return client.post(`${plan}/responses/release`);
    case 'confirm':
      return client.post(`${plan}/comments/${idOf(step.on)}/confirm`, step.body);
    case 'merge':
      return client.post(`${plan}/comments/${idOf(step.on)}/merge`, {
        commentIds: step.keys.map(idOf),
      });
    case 'assign':
      return client.put(`${plan}/assignments`, {
        commentIds: step.keys.map(idOf),
        assignee: step.to,
        ...(step.due ? { due: step.due } : {}),
      });
    case 'explain':
      return client.put(`${plan}/gate/sections/${step.node}`, step.body);
    case 'extend-due':
      return client.post(`${plan}/due`, {
        ...step.body,
        ...(step.on ? { commentId: idOf(step.on) } : {}),
      });
    case 'consult':
      return client.post(`${plan}/consultations`, step.body);
    case 'release-remarks':
      return client.post(`${plan}/consultations/${step.consultation}/release`);
    case 'decline':
      return client.post(`${plan}/consultations/${step.consultation}/decline`, step.body);
    case 'remind':
      return client.post(`${plan}/consultations/${step.consultation}/remind`, step.body);
    case 'close-consultation':
      return client.post(`${plan}/consultations/${step.consultation}/close`);
    case 'vote':
      return client.put(`${plan}/vote`, step.body);
    case 'sign':
      return client.put(`${plan}/sections/${step.node}/sign-off`);
    case 'meet':
      return client.put(`${plan}/meeting`, step.body);
    case 'set-instances':
      return client.put(`${plan}/instances`, step.body);
    case 'reopen':
      return client.post(`${plan}/comments/${idOf(step.on)}/reopen`, step.body);
  }
}

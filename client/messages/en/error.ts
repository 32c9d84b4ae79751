import type { error as Vi } from '../vi/error.ts';

export const error: typeof Vi = {
  network: {
    title: 'The server cannot be reached',
    detail: 'What was typed is still on this page. Check the connection, then try again.',
  },
  unexpected: {
    title: 'The server has a fault',
    detail:
      'Everything saved is safe. Try again in a few minutes; if it goes on, tell the administrator.',
  },
  tooLarge: {
    title: 'Too large: blocked before it reached the server',
    detail:
      'What was typed is still on this page. Split it into shorter items and save again; if it is still blocked, ask the administrator to raise the size limit of the proxy.',
  },
  busy: {
    title: 'The proxy in front of the server has too many requests',
    detail: 'What was typed is still on this page. Try again in a few minutes.',
  },
  unavailable: {
    title: 'The server is stopped or being restarted',
    detail:
      'What was typed is still on this page. Try again in a few minutes; if it goes on, tell the administrator.',
  },
  slow: {
    title: 'The server did not answer in time',
    detail:
      'Whether this was done is not known; what was typed is still on this page. Look whether it was done before doing it again.',
  },
  blocked: {
    title: 'The request was blocked before it reached the server',
    detail:
      'What was typed is still on this page. Ask the administrator to check the proxy in front of the server (HTTP {status}).',
  },
  foreign: {
    title: 'The answer did not come from this server',
    detail:
      'What was typed is still on this page. See whether the network in use (Wi-Fi, VPN) asks you to sign in, then try again.',
  },
  stale: {
    title: 'Someone else has changed this meanwhile',
    detail: 'What was typed here is not saved and still here. Load the latest, then edit that.',
  },
  signedOut: {
    title: 'Not saved: the session had ended',
    detail: 'What was typed is still here. Sign in again, then repeat.',
  },
  late: 'This part could not be opened; the page is as it was. Check the connection, then reload the page.',
  offline: 'No network. What is being typed stays here; saving goes on once the network is back.',
  waiting:
    'No answer from the server yet: saving waits for a connection. Keep this page open; what you typed is still here and will be sent.',
  online: 'The network is back.',
  fields: 'To be mended:',
  reasons: 'Still waiting for:',
  crash: {
    title: 'This page has failed',
    detail: 'Everything saved is safe. Reload the page to go on.',
    reload: 'Reload the page',
  },
  expired: {
    title: 'The session has ended',
    detail: 'Sign in again to go on. What was typed on the page is still there.',
    leave: 'Leave the page and drop what was typed',
  },
  notFound: {
    title: 'There is no such page',
    detail: 'The address may be wrong, or the plan is not open to this account.',
    go: 'To My work',
  },
};

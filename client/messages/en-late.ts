import type { LateArea, LateMessages } from './vi-late.ts';

export const enLate: { readonly [Area in LateArea]: () => Promise<LateMessages[Area]> } = {
  accounts: async () => (await import('./en/accounts.ts')).accounts,
  calendar: async () => (await import('./en/calendar.ts')).calendar,
  decision: async () => (await import('./en/decision.ts')).decision,
  edit: async () => (await import('./en/edit.ts')).edit,
  history: async () => (await import('./en/history.ts')).history,
  inbox: async () => (await import('./en/inbox.ts')).inbox,
  members: async () => (await import('./en/members.ts')).members,
  papers: async () => (await import('./en/papers.ts')).papers,
  plans: async () => (await import('./en/plans.ts')).plans,
  respond: async () => (await import('./en/respond.ts')).respond,
  submit: async () => (await import('./en/submit.ts')).submit,
  table: async () => (await import('./en/table.ts')).table,
};

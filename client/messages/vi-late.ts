/** The messages that come with the parts of the app that show them, by area. */
export const viLate = {
  accounts: async () => (await import('./vi/accounts.ts')).accounts,
  calendar: async () => (await import('./vi/calendar.ts')).calendar,
  decision: async () => (await import('./vi/decision.ts')).decision,
  edit: async () => (await import('./vi/edit.ts')).edit,
  history: async () => (await import('./vi/history.ts')).history,
  inbox: async () => (await import('./vi/inbox.ts')).inbox,
  members: async () => (await import('./vi/members.ts')).members,
  papers: async () => (await import('./vi/papers.ts')).papers,
  plans: async () => (await import('./vi/plans.ts')).plans,
  respond: async () => (await import('./vi/respond.ts')).respond,
  submit: async () => (await import('./vi/submit.ts')).submit,
  table: async () => (await import('./vi/table.ts')).table,
};

export type LateArea = keyof typeof viLate;

export type LateMessages = {
  readonly [Area in LateArea]: Awaited<ReturnType<(typeof viLate)[Area]>>;
};

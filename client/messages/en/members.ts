import type { members as Vi } from '../vi/members.ts';

export const members: typeof Vi = {
  title: 'People on this plan',
  person: 'Person',
  role: 'Role',
  office: 'Office on this plan',
  add: 'Add a person',
  removeOne: 'Take {name} off the plan',
  choosePerson: 'Choose from the directory',
  nobodyFound: 'Nobody matches',
  save: 'Save the people',
  saved: 'The people on the plan are saved.',
  readOnly:
    'The head of the drafting agency, the secretary or an administrator changes who takes part.',
  others: 'Everybody else',
  ownSide:
    'The head of the drafting agency changes who drafts, the secretary who reviews; once the plan was submitted, an administrator changes the chair.',
  needPerson: 'Choose a person for this line.',
  needSomebody: 'At least one person is needed.',
  twice: 'This person has this role already.',
  inactive: 'account deactivated',
  missingHead: 'There is no department head: nobody can submit the draft yet.',
  missingChair: 'There is no chair: nobody can conclude yet.',
  list: 'People',
  instance: 'Instance',
  anyInstance: 'Every instance',
};

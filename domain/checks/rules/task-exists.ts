import { namedNode } from '../named-node.ts';
import { memoised, textsOf } from '../plan-index.ts';

/** Returns the words that say what a task does. */
const words = memoised((node) =>
  textsOf(node)
    .map(({ text }) => text)
    .join('\n'),
);

/** The chair asked for a task: there is one with the words in its title, text or deliverable. */
export const taskExists = namedNode({
  id: 'task-exists',
  type: 'task',
  title: { vi: 'Có nhiệm vụ được nêu tên', en: 'There is a task named so' },
  noun: { vi: 'nhiệm vụ', en: 'task' },
  wordsOf: words,
});

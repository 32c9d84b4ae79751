import { notifications } from '@mantine/notifications';
import { createElement, useCallback, useMemo } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import type { Removed } from './draft-writes.ts';
import { fieldKey, useEdit, viewOf } from './edit-context.tsx';
import { UndoToast } from './undo-toast.tsx';

/** How long a deletion can be undone from its message, in milliseconds. */
const UNDO_MS = 15_000;

interface DraftActs {
  /** Adds an empty node and opens its first field. */
  readonly add: (parent: PlanNode, type: NodeType, index?: number) => Promise<void>;
  /** Deletes a node; a message offers to undo it. */
  readonly remove: (node: PlanNode) => Promise<void>;
}

export function useDraftActs(): DraftActs {
  const t = useT();
  const problemLine = useProblemLine();
  const { session, openField } = useEdit();
  const failed = useCallback(() => {
    const { trouble } = session.read();
    const detail =
      trouble && 'error' in trouble
        ? problemLine(trouble.error)
        : t(trouble?.kind === 'signed-out' ? 'error.signedOut.title' : 'error.network.title');
    notifications.show({ color: 'red', message: t('edit.menu.failed', { detail }) });
  }, [session, t, problemLine]);

  const undo = useCallback(
    async ({ node, parentId, index }: Removed) => {
      const id = await session.add(parentId, node, index);
      if (id === undefined) failed();
      else notifications.show({ message: t('edit.menu.restored') });
    },
    [session, failed, t],
  );

  return useMemo(
    () => ({
      add: async (parent, type, index) => {
        const id = await session.add(parent.id, { type, fields: startFields(type) }, index);
        if (id === undefined) {
          failed();
          return;
        }
        const key = fieldKey(id, firstField(type));
        requestAnimationFrame(() => {
          viewOf(key)?.scrollIntoView({ block: 'nearest' });
          openField.open(key);
        });
      },
      remove: async (node) => {
        const removed = await session.remove(node.id);
        if (removed === undefined) {
          failed();
          return;
        }
        const title = ownTitle(node);
        const toast = notifications.show({
          autoClose: UNDO_MS,
          message: createElement(UndoToast, {
            text: title === '' ? t('edit.menu.removedPlain') : t('edit.menu.removed', { title }),
            action: t('edit.menu.undo'),
            onUndo: () => {
              notifications.hide(toast);
              void undo(removed);
            },
          }),
        });
      },
    }),
    [session, openField, failed, undo, t],
  );
}

/** What a new node must have to stand where it was added. */
function startFields(type: NodeType): PlanNode['fields'] {
  if (type === 'objective') return { level: 'specific' };
  return type === 'section' ? { role: 'other' } : {};
}

/** The field that people fill in first: the name or title, else the text. */
function firstField(type: NodeType): string {
  const names = NODE_FIELDS[type].map(({ name }) => name);
  const known = [
    'heading',
    'title',
    'name',
    'documentType',
    'agency',
    'addressee',
    'source',
    'text',
  ];
  return known.find((name) => names.includes(name)) ?? names[0] ?? 'text';
}

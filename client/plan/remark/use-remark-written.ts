import { type RefObject, useState } from 'react';
import type { Anchor, PlanView } from '../../../schemas/types.ts';
import { ApiProblem } from '../../api-problem.ts';
import { useKept } from '../../components/use-kept.ts';
import { type MessageKey, useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useWrite } from '../../queries.ts';
import { fieldTexts } from './field-range.ts';
import {
  anchorWithWords,
  emptyRemark,
  type NewRemark,
  type RemarkRights,
  toRemarkRequest,
} from './new-remark.ts';
import { excessOf } from './too-long.tsx';

export interface WrittenInput {
  readonly plan: PlanView;
  readonly rights: RemarkRights;
  readonly anchor: Anchor;
  readonly onDone: (commentId: string | undefined) => void;
}

/** The remark being written. */
export type RemarkWritten = ReturnType<typeof useRemarkWritten>;

/** Under this name a remark being written on an anchor is kept in this browser. */
export function composerName(planId: string, anchor: Anchor): string {
  const { nodeId, field = '', quote } = anchor;
  return `remark:${planId}:${nodeId}:${field}:${quote?.prefix ?? ''}|${quote?.exact ?? ''}|${quote?.start ?? ''}`;
}

/**
 * Holds a new remark as typed, what is wrong with it, and its sending. `text` is the field that
 * takes the focus back.
 */
export function useRemarkWritten(input: WrittenInput, text: RefObject<HTMLElement | null>) {
  const { plan, rights, anchor, onDone } = input;
  const t = useT();
  const problemLine = useProblemLine();
  const [blank] = useState(() => emptyRemark(rights, crypto.randomUUID()));
  const kept = useKept<NewRemark>(composerName(plan.id, anchor), blank);
  const { value: remark, restored } = kept;
  const [fault, setFault] = useState<MessageKey>();
  const add = useWrite('addComment', { planId: plan.id });
  const send = () => {
    if (add.isPending) return;
    const empty = remark.text.trim() === '';
    if (empty) setFault('remark.composer.empty');
    if (empty || excessOf(remark.text) > 0) return text.current?.focus();
    const full = anchor.quote
      ? anchor
      : anchorWithWords(anchor, remark.words, fieldTexts(anchor.nodeId));
    if (full === undefined) return setFault('remark.composer.quoteMissing');
    add.mutate(toRemarkRequest(remark, full, rights), {
      onSuccess: (comment) => {
        kept.clear();
        onDone(comment.id);
      },
      onError: (failed) => {
        if (!(failed instanceof ApiProblem) || failed.code !== 'exists-already') return;
        // The answer to an earlier try was lost, and the words are others by now: they are another
        // remark.
        kept.set({ id: crypto.randomUUID() });
        setFault('remark.composer.sentBefore');
      },
    });
  };
  const refused = add.error ? t('remark.failed', { detail: problemLine(add.error) }) : undefined;
  return {
    remark,
    restored,
    error: fault === undefined ? refused : t(fault),
    busy: add.isPending,
    set: (part: Partial<NewRemark>) => {
      setFault(undefined);
      kept.set(part);
    },
    discard: () => {
      kept.clear();
      onDone(undefined);
    },
    send,
  };
}

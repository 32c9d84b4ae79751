import { Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CheckOffer, CommentView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { NO_DUE } from '../parts/due-field.tsx';
import looks from '../parts/looks.module.css';
import type { RequestFaults } from '../parts/request-faults.ts';
import type { KnownDocument } from '../parts/use-document.ts';
import decisionForm from './decision-form.module.css';
import { DirectiveEditor } from './directive-editor.tsx';
import type { TypedDirective } from './typed-decision.ts';

/** The directives typed so far, and the ways to change them. */
export interface EditedDirectives {
  readonly list: readonly TypedDirective[];
  /** The one added last, which takes the focus. */
  readonly freshKey: string | undefined;
  readonly change: (next: TypedDirective) => void;
  readonly remove: (key: string) => void;
  /** Adds some, on the plan as a whole unless they say where. */
  readonly add: (given: readonly Partial<TypedDirective>[]) => void;
}

/**
 * `change` and `remove` stay the same, so that a letter typed in one editor doesn't draw all the
 * others again.
 */
export function useDirectives(
  list: readonly TypedDirective[],
  planNodeId: string,
  put: (list: readonly TypedDirective[]) => void,
): EditedDirectives {
  const [freshKey, setFreshKey] = useState<string>();
  const now = useRef({ list, put });
  useLayoutEffect(() => {
    now.current = { list, put };
  });
  const change = useCallback((next: TypedDirective) => {
    const { list: before, put: store } = now.current;
    store(before.map((directive) => (directive.key === next.key ? next : directive)));
  }, []);
  const remove = useCallback((key: string) => {
    const { list: before, put: store } = now.current;
    store(before.filter((directive) => directive.key !== key));
  }, []);
  const add = (given: readonly Partial<TypedDirective>[]) => {
    const added = given.map((directive) => ({
      key: crypto.randomUUID(),
      text: '',
      nodeId: planNodeId,
      priority: 'must' as const,
      due: NO_DUE,
      ...directive,
    }));
    setFreshKey(added[0]?.key);
    put([...list, ...added]);
  };
  return { list, freshKey, change, remove, add };
}

interface Props {
  readonly known: KnownDocument;
  readonly comments: readonly CommentView[];
  readonly offers: readonly CheckOffer[];
  /** The form was sent once: what is missing is said. */
  readonly tried: boolean;
  readonly faults: RequestFaults;
  readonly edited: EditedDirectives;
}

/** What the drafting side is to do, each with its place, time and check. */
export function DirectivesPart({ known, comments, offers, tried, faults, edited }: Props) {
  const t = useT();
  const { list } = edited;
  return (
    <section className={decisionForm.directives} aria-label={t('decision.directives')}>
      <h3>
        {t('decision.directives')} <span className={looks.count}>{list.length}</span>
      </h3>
      <p className={looks.quiet}>
        {t(list.length === 0 ? 'decision.noDirectives' : 'decision.directivesHint')}
      </p>
      <ol>
        {list.map((directive, index) => (
          <DirectiveEditor
            key={directive.key}
            at={index + 1}
            directive={directive}
            known={known}
            offers={offers}
            tried={tried}
            faults={faults}
            fresh={edited.freshKey === directive.key}
            comments={comments}
            onChange={edited.change}
            onRemove={edited.remove}
          />
        ))}
      </ol>
      <Button variant="default" onClick={() => edited.add([{}])}>
        {t('decision.addDirective')}
      </Button>
    </section>
  );
}

import { Textarea } from '@mantine/core';
import { Link } from 'wouter';
import type { CommentView } from '../../../schemas/types.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { CheckBadge } from '../remark/check-result.tsx';
import approvalChecks from './approval-checks.module.css';

interface Props {
  readonly planId: string;
  readonly directives: readonly CommentView[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly error: string | undefined;
}

/** The directives that an approval passes over, each with its check, and why it does. */
export function UnmetReason({ planId, directives, reason, onReason, error }: Props) {
  const t = useT();
  return (
    <>
      <div className={`${looks.noticeNeeds} ${approvalChecks.unmetDirectives}`}>
        <p>{t('decision.check.unmetMust', { count: directives.length })}</p>
        <ul>
          {directives.map(({ id, number, html, checked }) => (
            <li key={id}>
              <Link href={to.respondTo(planId, id)}>#{number}</Link>
              <RenderedHtml html={html} className={looks.remarkText} />
              {checked && (
                <span className={looks.hint}>
                  <CheckBadge checked={checked} /> {checked.title}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Textarea
        label={t('decision.unmetReason')}
        description={t('decision.unmetReasonHint')}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        error={error}
        required
        autosize
        minRows={2}
        maxRows={10}
      />
    </>
  );
}

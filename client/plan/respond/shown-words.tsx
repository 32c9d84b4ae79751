import { Link } from 'wouter';
import type { Anchor } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { useDocument } from '../parts/use-document.ts';
import remarkDetail from './remark-detail.module.css';

interface Props {
  readonly planId: string;
  readonly shownAt: Anchor;
  /** The document that has the words. */
  readonly at: DocumentRef;
}

/** The passage that an answer names, which has it already. */
export function ShownWords({ planId, shownAt, at }: Props) {
  const t = useT();
  const { known } = useDocument(planId, at);
  const { nodeId, quote } = shownAt;
  const place = known?.placeOf(nodeId);
  return (
    <div>
      <h5>
        {t('respond.answer.shownAt')}
        {place !== undefined && (
          <>
            {' '}
            <Link href={to.node(planId, nodeId, at)} lang="vi">
              {place}
            </Link>
          </>
        )}
      </h5>
      {quote && (
        <blockquote className={remarkDetail.remarkQuote} lang="vi">
          {quote.exact}
        </blockquote>
      )}
    </div>
  );
}

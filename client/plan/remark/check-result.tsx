import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { CheckResult, CommentView, Finding, FoundPlace } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import textButton from '../parts/text-button.module.css';
import styles from './check-result.module.css';

/** Lines of evidence shown before the rest is asked for. */
const PAGE = 5;

interface Props {
  readonly planId: string;
  readonly comment: Pick<CommentView, 'check' | 'checked'>;
  /**
   * What the check was run on (the `at` of the remarks); the places lead there: to the draft in
   * edit mode.
   */
  readonly at: DocumentRef;
  /**
   * Whether the evidence is unfolded at first. A check that is not met unfolds by itself unless
   * this says no.
   */
  readonly open?: boolean;
  /** Takes the way to a place over from the link: where the document is on the same screen. */
  readonly onGo?: (place: FoundPlace) => void;
}

/**
 * What a directive's check says of a document: met or not (in words, sign and colour), and the
 * evidence: what is missing, what shows that it is kept, each leading to its place. Nothing for a
 * remark without a check.
 */
export function CheckResultView({ planId, comment, at, open, onGo }: Props) {
  const t = useT();
  const { check, checked } = comment;
  if (check === undefined) return null;
  if (checked === undefined)
    return (
      <p data-part="check-result" className={`${styles.checkResult} ${styles.checkGone}`}>
        {t('check.gone')}
      </p>
    );
  const { met, title, params, findings, proofs } = checked;
  const list = (items: readonly Finding[]) => (
    <Evidence items={items} planId={planId} at={at} onGo={onGo} />
  );
  return (
    <section
      data-part="check-result"
      className={styles.checkResult}
      data-met={met}
      aria-label={`${t('check.label')}: ${t(met ? 'check.met' : 'check.unmet')}`}
    >
      <p className={styles.checkHead}>
        <CheckBadge checked={checked} /> <span>{title}</span>
      </p>
      {params !== undefined && <p className={styles.checkParams}>{params}</p>}
      {findings.length + proofs.length === 0 ? (
        <p className={styles.checkParams}>{t('check.nothing')}</p>
      ) : (
        <details open={open ?? !met}>
          <summary>
            {[
              findings.length > 0 && t('check.findings', { count: findings.length }),
              proofs.length > 0 && t('check.proofs', { count: proofs.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </summary>
          {findings.length > 0 && list(findings)}
          {proofs.length > 0 && (
            <>
              {findings.length > 0 && <p className={styles.checkSub}>{t('check.proofsTitle')}</p>}
              {list(proofs)}
            </>
          )}
          <p className={styles.checkParams}>
            {at === 'draft' ? t('check.metDraft') : t('check.metRevision', { number: at })}
          </p>
        </details>
      )}
    </section>
  );
}

/** "✓ Đạt" or "✗ Chưa đạt", for lists. */
export function CheckBadge({ checked }: { readonly checked: Pick<CheckResult, 'met'> }) {
  const t = useT();
  return (
    <span data-part="check-badge" className={styles.checkBadge} data-met={checked.met}>
      <span aria-hidden="true">{checked.met ? '✓' : '✗'} </span>
      {t(checked.met ? 'check.met' : 'check.unmet')}
    </span>
  );
}

interface EvidenceProps {
  readonly items: readonly Finding[];
  readonly planId: string;
  readonly at: DocumentRef;
  readonly onGo: Props['onGo'];
}

function Evidence({ items, planId, at, onGo }: EvidenceProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, PAGE);
  const way = (place: FoundPlace, text: ReactNode) => (
    <PlaceWay planId={planId} at={at} place={place} onGo={onGo}>
      {text}
    </PlaceWay>
  );
  return (
    <>
      <ul data-part="check-evidence" className={styles.checkEvidence}>
        {shown.map((item) => (
          <li key={item.key}>
            {way(item, item.message)}
            {item.quote !== undefined && (
              <q lang="vi" className={styles.checkQuote}>
                {item.quote}
              </q>
            )}
            {item.related?.map((place, index) => (
              <span
                key={`${place.nodeId} ${place.field} ${place.quote}`}
                className={styles.checkRelated}
              >
                {way(place, t('check.related', { at: index + 1 }))}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" className={textButton.textButton} onClick={() => setAll(true)}>
          {t('check.more', { count: items.length - shown.length })}
        </button>
      )}
    </>
  );
}

interface WayProps {
  readonly planId: string;
  readonly at: DocumentRef;
  readonly place: FoundPlace;
  readonly onGo: Props['onGo'];
  readonly children: ReactNode;
}

/**
 * The way to where something was found: a link, or an act of the screen that shows the document.
 */
function PlaceWay({ planId, at, place, onGo, children }: WayProps) {
  if (onGo !== undefined)
    return (
      <button type="button" className={textButton.textButton} onClick={() => onGo(place)}>
        {children}
      </button>
    );
  const href =
    at === 'draft' ? to.editNode(planId, place.nodeId) : to.node(planId, place.nodeId, at);
  return <Link href={href}>{children}</Link>;
}

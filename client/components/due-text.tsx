import type { Due } from '../../schemas/types.ts';
import { formatWeekday } from '../format.ts';
import { type Translate, useT } from '../i18n.tsx';
import styles from './due-text.module.css';

interface Props {
  readonly due: Due;
  /** Calendar days until the due date, negative when late; as the server counted them. */
  readonly daysLeft?: number | undefined;
  readonly overdue?: boolean;
}

/** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
export function daysLeftText(t: Translate, daysLeft: number): string {
  if (daysLeft < 0) return t('common.due.late', { days: -daysLeft });
  if (daysLeft === 0) return t('common.due.today');
  if (daysLeft === 1) return t('common.due.tomorrow');
  return t('common.due.left', { days: daysLeft });
}

/**
 * A due date as a sentence's end: "chậm nhất thứ Sáu 25/6/2021 – còn 3 ngày"; what was said is in
 * the title.
 */
export function DueText({ due, daysLeft, overdue = false }: Props) {
  const t = useT();
  const said = due.said === undefined ? undefined : t('common.due.said', { said: due.said });
  return (
    <span title={said}>
      {t('common.due.on', { day: formatWeekday(due.date) })}
      {daysLeft !== undefined && (
        <>
          {' – '}
          <span
            className={`${styles.left} ${overdue ? styles.late : daysLeft <= 1 ? styles.near : ''}`}
          >
            {daysLeftText(t, daysLeft)}
          </span>
        </>
      )}
    </span>
  );
}

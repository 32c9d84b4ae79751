import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CalendarDay, CalendarView } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import { DayInput } from '../components/day-input.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { CrossIcon } from '../components/icons.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useKept } from '../components/use-kept.ts';
import { formatWeekday } from '../format.ts';
import { useT } from '../i18n.tsx';
import { useRead, useSetCalendar } from '../queries.ts';
import styles from './calendar-page.module.css';

/** Lịch làm việc: the days that are not as the week says. Due dates in working days go by it. */
export function CalendarPage() {
  const t = useT();
  const calendar = useRead('getCalendar');
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      <Answered query={calendar} besideStale>
        {(data) => <Days calendar={data} />}
      </Answered>
    </Page>
  );
}

const NEW: CalendarDay = { day: '', off: true, name: '' };

function Days({ calendar }: { readonly calendar: CalendarView }) {
  const t = useT();
  const set = useSetCalendar();
  const typed = useKept<CalendarDay>('calendar:new', NEW);
  const [tried, setTried] = useState(false);
  const { days, editable, fixed } = calendar;
  const { day, name, off } = typed.value;
  const twice = days.some((one) => one.day === day);
  const save = (next: readonly CalendarDay[], message: string) =>
    set.mutateAsync({ days: next }).then(() => notifications.show({ message }));
  const add = () => {
    setTried(true);
    if (!day || !name.trim() || twice) return;
    save([...days, { day, off, name: name.trim() }], t('calendar.added')).then(
      () => {
        typed.clear(NEW);
        setTried(false);
      },
      () => undefined,
    );
  };
  return (
    <>
      {set.error !== null && <ProblemNotice error={set.error} />}
      {editable && (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <DayInput
            label={t('calendar.day')}
            required
            value={day}
            onChange={(event) => typed.set({ day: event.currentTarget.value })}
            error={
              tried && !day ? t('calendar.dayMissing') : twice ? t('calendar.twice') : undefined
            }
          />
          <TextInput
            className={styles.name ?? ''}
            label={t('calendar.name')}
            placeholder={t('calendar.nameHint')}
            required
            value={name}
            onChange={(event) => typed.set({ name: event.currentTarget.value })}
            error={tried && !name.trim() ? t('calendar.nameMissing') : undefined}
          />
          <SegmentedControl
            aria-label={t('calendar.kind')}
            value={off ? 'off' : 'work'}
            onChange={(value) => typed.set({ off: value === 'off' })}
            data={[
              { value: 'off', label: t('calendar.off') },
              { value: 'work', label: t('calendar.work') },
            ]}
          />
          <Button type="submit" loading={set.isPending}>
            {t('calendar.add')}
          </Button>
        </form>
      )}
      <Sheet>
        {days.length === 0 ? (
          <EmptyState title={t('calendar.empty')} detail={t('calendar.emptyDetail')} />
        ) : (
          <ul className={styles.days}>
            {days.map((one) => (
              <li key={one.day}>
                <span className={styles.when}>{formatWeekday(one.day)}</span>
                <span className={styles.what}>{one.name}</span>
                <span className={styles.kind}>{t(one.off ? 'calendar.off' : 'calendar.work')}</span>
                {editable && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={36}
                    aria-label={t('calendar.remove', { day: formatWeekday(one.day) })}
                    onClick={() => {
                      const left = days.filter((other) => other !== one);
                      save(left, t('calendar.removed', { day: formatWeekday(one.day) })).catch(
                        () => undefined,
                      );
                    }}
                  >
                    <CrossIcon size={16} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <p className={styles.fixed}>
        {t('calendar.fixed', { days: yearOf(fixed).map(formatWeekday).join(', ') })}
      </p>
    </>
  );
}

/** The fixed holidays of this year alone. */
const yearOf = (days: readonly string[]): readonly string[] =>
  days.filter((day) => day.startsWith(`${new Date().getFullYear()}-`));

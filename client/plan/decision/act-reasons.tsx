import { Link } from 'wouter';
import type { Reason } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { mendPlace } from '../parts/plan-access.ts';

interface Props {
  readonly planId: string;
  readonly reasons: readonly Reason[];
}

/** Why an act is not possible now, each reason with the way to where it is mended. */
export function ActReasons({ planId, reasons }: Props) {
  const t = useT();
  return (
    <ul className={`${looks.noticeNeeds} ${looks.reasons}`}>
      {reasons.map((reason) => {
        const place = mendPlace(planId, reason);
        return (
          <li key={reason.code}>
            {reason.message}{' '}
            {place !== undefined && <Link href={place}>{t('decision.goMend')}</Link>}
          </li>
        );
      })}
    </ul>
  );
}

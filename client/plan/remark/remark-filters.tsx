import { useId } from 'react';
import { textOf } from '../../../domain/plan/values.ts';
import type { Labels, PlanDocument } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import desk from '../parts/desk.module.css';
import { REMARK_FILTERS } from './remark-filter.ts';
import remarkSide from './remark-side.module.css';
import type { ShownRemarks } from './use-shown-remarks.ts';

interface RemarkFiltersProps {
  readonly document: PlanDocument;
  readonly labels: Labels;
  readonly remarks: ShownRemarks;
}

/** Which remarks are shown: mine, unanswered, directives; those of one part. */
export function RemarkFilters({ document, labels, remarks }: RemarkFiltersProps) {
  const { filter, sectionId, setFilter, setSection } = remarks;
  const t = useT();
  const id = useId();
  return (
    <div className={`${remarkSide.remarkFilters} ${desk.fields}`}>
      <label htmlFor={id} className="visually-hidden">
        {t('remark.filter.label')}
      </label>
      <select
        id={id}
        value={filter}
        onChange={(event) => {
          const next = REMARK_FILTERS.find((one) => one === event.currentTarget.value);
          if (next) setFilter(next);
        }}
      >
        {REMARK_FILTERS.map((one) => (
          <option key={one} value={one}>
            {t(`remark.filter.${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-section`} className="visually-hidden">
        {t('remark.filter.section')}
      </label>
      <select
        id={`${id}-section`}
        value={sectionId}
        onChange={(event) => setSection(event.currentTarget.value)}
      >
        <option value="">{t('remark.filter.allSections')}</option>
        {document.children.map((section) => (
          <option key={section.id} value={section.id} lang="vi">
            {[
              labels[section.id],
              textOf(section, section.type === 'appendix' ? 'title' : 'heading'),
            ]
              .filter(Boolean)
              .join(' ')}
          </option>
        ))}
      </select>
    </div>
  );
}

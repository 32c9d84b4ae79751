import { fieldLabel } from '../../../domain/plan/names.ts';
import { KIND_NAMES } from '../../../domain/plan/value-names.ts';
import { issuingFormOf } from '../../../schemas/issuing-form.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { usePaper } from './paper-context.tsx';

interface LetterheadProps {
  readonly document: PlanDocument;
  /** The number of the draft; undefined for a draft that was never submitted. */
  readonly draftNumber?: number | undefined;
}

/**
 * Head of the first page after decree 30/2020, annex I: the agency that issues it, Quốc hiệu, draft
 * number, name of the paper. As in the Word file, that agency is the one that approves; who drafts
 * it stands below the title.
 */
export function Letterhead({ document, draftNumber }: LetterheadProps) {
  const { parts } = usePaper();
  const { Field, Tools } = parts;
  const { fields } = document;
  const period = periodText(document);
  const kind = KIND_NAMES[fields.kind ?? 'de-an'].vi;
  const issuer = fields.approvingAgency || Tools ? 'approvingAgency' : 'draftingAgency';
  return (
    <header className="letterhead" id={`n-${document.id}`}>
      <div className="letterhead-top">
        <div className="letterhead-issuer ruled">
          <Field node={document} field={issuer} />
        </div>
        <div className="letterhead-state">
          {issuingFormOf(fields.approvingAgency || fields.draftingAgency || '') === 'party' ? (
            <div className="quoc-hieu ruled">Đảng Cộng sản Việt Nam</div>
          ) : (
            <>
              <div className="quoc-hieu">Cộng hòa xã hội chủ nghĩa Việt Nam</div>
              <div className="tieu-ngu">Độc lập - Tự do - Hạnh phúc</div>
            </>
          )}
        </div>
      </div>
      <div className="letterhead-line">
        <span className="draft-stamp">
          {draftNumber === undefined ? 'DỰ THẢO' : `DỰ THẢO LẦN ${draftNumber}`}
        </span>
        <span className="letterhead-date">
          <Field node={document} field="locality" hint="Địa danh" />
          {', ngày      tháng      năm'}
        </span>
      </div>
      {!startsWith(fields.title ?? '', kind) && <div className="plan-kind">{kind}</div>}
      <h2 className="plan-title ruled">
        <Field node={document} field="title" block />
      </h2>
      {period !== '' && !includesPeriod(fields.title ?? '', document) && (
        <p className="plan-period">{period}</p>
      )}
      {issuer === 'approvingAgency' && (
        <p className="plan-drafter">
          {`${fieldLabel('plan', 'draftingAgency', 'vi')}: `}
          <Field node={document} field="draftingAgency" />
        </p>
      )}
      {Tools && <Tools node={document} />}
    </header>
  );
}

/**
 * "Giai đoạn 2021 – 2025, định hướng đến năm 2030", or "Năm 2022" of a plan for one year; empty
 * when no year is known.
 */
export function periodText({ fields }: PlanDocument): string {
  const { visionYear } = fields;
  const span = spanText(fields);
  if (visionYear === undefined) return span;
  return span === ''
    ? `Định hướng đến năm ${visionYear}`
    : `${span}, định hướng đến năm ${visionYear}`;
}

function spanText({ periodFrom, periodTo }: PlanDocument['fields']): string {
  if (periodTo === undefined) return '';
  if (periodFrom === undefined) return `Đến năm ${periodTo}`;
  return periodFrom === periodTo ? `Năm ${periodTo}` : `Giai đoạn ${periodFrom} – ${periodTo}`;
}

/** Titles often begin with the kind of paper: then it isn't printed twice. */
function startsWith(title: string, kind: string): boolean {
  return title.toLowerCase().startsWith(kind.toLowerCase());
}

/** Titles often tell the period themselves: then it isn't printed twice. */
function includesPeriod(title: string, { fields }: PlanDocument): boolean {
  return fields.periodTo !== undefined && title.includes(String(fields.periodTo));
}

// Generated from schemas/*.schema.json by `npm run schemas`. Do not edit.

import type { NodeType } from './types.ts';

/** A field of a node: its name, its kind (the scalar it is made of), the values or the node type it may hold. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: string;
  readonly values?: readonly string[];
  readonly refersTo?: NodeType;
}

/** The fields of every type of node, in the order in which people fill them in. */
export const NODE_FIELDS: Readonly<Record<NodeType, readonly FieldSpec[]>> = {
  'plan': [
    {"name":"kind","kind":"PlanKind","values":["de-an","ke-hoach","nghi-quyet"]},
    {"name":"title","kind":"Line"},
    {"name":"draftingAgency","kind":"Agency"},
    {"name":"approvingAgency","kind":"Agency"},
    {"name":"locality","kind":"Line"},
    {"name":"periodFrom","kind":"Year"},
    {"name":"periodTo","kind":"Year"},
    {"name":"visionYear","kind":"Year"},
    {"name":"dataCutoff","kind":"Month"},
  ],
  'section': [
    {"name":"role","kind":"SectionRole","values":["necessity","legal-bases","scope","situation","results","ranking","limitations","causes","viewpoints","principles","general-objective","specific-objectives","objectives","indicators","tasks","solutions","roadmap","budget","implementation","recommendations","purpose","other"]},
    {"name":"heading","kind":"Line"},
    {"name":"text","kind":"Markdown"},
  ],
  'legal-basis': [
    {"name":"basis","kind":"BasisKind","values":["political","legal","scientific","practical"]},
    {"name":"documentType","kind":"Line"},
    {"name":"number","kind":"Line"},
    {"name":"date","kind":"PartialDate"},
    {"name":"issuer","kind":"Agency"},
    {"name":"abstract","kind":"Markdown"},
    {"name":"validity","kind":"Validity","values":["in-force","amended","expired","draft"]},
  ],
  'figure': [
    {"name":"name","kind":"Line"},
    {"name":"value","kind":"Quantity"},
    {"name":"unit","kind":"Line"},
    {"name":"asOf","kind":"PartialDate"},
    {"name":"source","kind":"Line"},
    {"name":"pillar","kind":"Line"},
    {"name":"note","kind":"Markdown"},
  ],
  'ranking': [
    {"name":"name","kind":"Line"},
    {"name":"rank","kind":"Integer"},
    {"name":"outOf","kind":"Integer"},
    {"name":"year","kind":"Year"},
    {"name":"source","kind":"Line"},
    {"name":"note","kind":"Markdown"},
  ],
  'limitation': [
    {"name":"text","kind":"Markdown"},
    {"name":"pillar","kind":"Line"},
  ],
  'cause': [
    {"name":"text","kind":"Markdown"},
    {"name":"nature","kind":"CauseNature","values":["objective","subjective"]},
    {"name":"limitations","kind":"LimitationRefs","refersTo":"limitation"},
  ],
  'viewpoint': [
    {"name":"text","kind":"Markdown"},
  ],
  'principle': [
    {"name":"text","kind":"Markdown"},
  ],
  'objective': [
    {"name":"level","kind":"ObjectiveLevel","values":["general","specific"]},
    {"name":"pillar","kind":"Line"},
    {"name":"horizon","kind":"Year"},
    {"name":"text","kind":"Markdown"},
    {"name":"legalBases","kind":"LegalBasisRefs","refersTo":"legal-basis"},
  ],
  'indicator': [
    {"name":"code","kind":"Line"},
    {"name":"name","kind":"Line"},
    {"name":"unit","kind":"Line"},
    {"name":"measure","kind":"Measure","values":["number","rank","qualitative"]},
    {"name":"direction","kind":"Direction","values":["higher","lower"]},
    {"name":"baselineValue","kind":"Quantity"},
    {"name":"baselineText","kind":"Line"},
    {"name":"baselineYear","kind":"Year"},
    {"name":"baselineSource","kind":"Line"},
    {"name":"targets","kind":"Targets"},
    {"name":"scope","kind":"Markdown"},
    {"name":"method","kind":"Markdown"},
    {"name":"trackingAgency","kind":"Agency"},
    {"name":"legalBases","kind":"LegalBasisRefs","refersTo":"legal-basis"},
    {"name":"superiorCriterion","kind":"Line"},
    {"name":"justification","kind":"Markdown"},
    {"name":"objectives","kind":"ObjectiveRefs","refersTo":"objective"},
  ],
  'task': [
    {"name":"title","kind":"Line"},
    {"name":"text","kind":"Markdown"},
    {"name":"leadAgency","kind":"Agency"},
    {"name":"coordinatingAgencies","kind":"AgencyList"},
    {"name":"accountableHead","kind":"Line"},
    {"name":"deliverable","kind":"Markdown"},
    {"name":"start","kind":"PartialDate"},
    {"name":"end","kind":"PartialDate"},
    {"name":"phases","kind":"PhaseRefs","refersTo":"phase"},
    {"name":"objectives","kind":"ObjectiveRefs","refersTo":"objective"},
    {"name":"fundingAmount","kind":"Money"},
    {"name":"fundingSource","kind":"FundingSource","values":["central","local","enterprise","other"]},
    {"name":"location","kind":"Line"},
    {"name":"pilot","kind":"Flag"},
    {"name":"performer","kind":"Performer","values":["state","enterprise","ppp"]},
  ],
  'solution': [
    {"name":"title","kind":"Line"},
    {"name":"text","kind":"Markdown"},
    {"name":"tasks","kind":"TaskRefs","refersTo":"task"},
    {"name":"limitations","kind":"LimitationRefs","refersTo":"limitation"},
  ],
  'phase': [
    {"name":"name","kind":"Line"},
    {"name":"firstYear","kind":"Year"},
    {"name":"lastYear","kind":"Year"},
    {"name":"focus","kind":"Markdown"},
  ],
  'budget-line': [
    {"name":"source","kind":"FundingSource","values":["central","local","enterprise","other"]},
    {"name":"nature","kind":"BudgetNature","values":["investment","recurrent"]},
    {"name":"year","kind":"Year"},
    {"name":"amount","kind":"Money"},
    {"name":"note","kind":"Markdown"},
  ],
  'assignment': [
    {"name":"agency","kind":"Agency"},
    {"name":"text","kind":"Markdown"},
  ],
  'recommendation': [
    {"name":"addressee","kind":"Agency"},
    {"name":"text","kind":"Markdown"},
  ],
  'appendix': [
    {"name":"title","kind":"Line"},
    {"name":"text","kind":"Markdown"},
  ],
};

/** What may stand directly below a node. */
export const NODE_CHILDREN: Readonly<Record<NodeType, readonly NodeType[]>> = {
  'plan': ["section","appendix"],
  'section': ["section","legal-basis","figure","ranking","limitation","cause","viewpoint","principle","objective","indicator","task","solution","phase","budget-line","assignment","recommendation"],
  'legal-basis': [],
  'figure': [],
  'ranking': [],
  'limitation': [],
  'cause': [],
  'viewpoint': [],
  'principle': [],
  'objective': [],
  'indicator': [],
  'task': ["task"],
  'solution': [],
  'phase': [],
  'budget-line': [],
  'assignment': [],
  'recommendation': [],
  'appendix': ["section","figure","indicator","task"],
};

/** Kinds of file that the API gives, by the name with which one is asked for (?format=docx). */
export const FILE_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  zip: 'application/zip',
  /** Web Annotations (W3C Recommendation of 23 February 2017). */
  jsonld: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
} as const;

export type FileFormat = keyof typeof FILE_TYPES;

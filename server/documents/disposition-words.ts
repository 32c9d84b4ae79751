import type { Disposition, Language } from '../../schemas/types.ts';

/** The names of the dispositions of a remark. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, Readonly<Record<Language, string>>>> =
  {
    accepted: { vi: 'Tiếp thu', en: 'Accepted' },
    'partly-accepted': { vi: 'Tiếp thu một phần', en: 'Partly accepted' },
    explained: { vi: 'Giải trình', en: 'Explained' },
    'already-there': { vi: 'Đã có trong dự thảo', en: 'Already in the draft' },
    'same-as': { vi: 'Trùng ý kiến khác', en: 'Same as another remark' },
  };

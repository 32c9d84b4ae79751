import { basisUncited } from '../../../../domain/checks/rules/basis-uncited.ts';
import { citationUnlisted } from '../../../../domain/checks/rules/citation-unlisted.ts';
import { citesDocument } from '../../../../domain/checks/rules/cites-document.ts';
import { malformedNumber } from '../../../../domain/checks/rules/malformed-number.ts';
import { node, plan } from '../plan/documents.ts';
import { verdictOf } from './judging.ts';
import { foundIn, provenIn, saying, thanhHoa, wordsIn } from './texts.ts';

const { first, second } = thanhHoa();
const basis = (number: string, documentType = 'Quyết định') =>
  node('legal-basis', 'cc', { documentType, number });

describe('malformed-number', () => {
  it('says how a number amiss is written', () => {
    const [found] = verdictOf(
      malformedNumber,
      saying('Theo Nghị quyết số 58 NQ/TW và 15Ctr/TU.'),
    ).found;
    expect(found).toMatchObject({ nodeId: 's', field: 'text', quote: '58 NQ/TW' });
    expect(found?.message.vi).toContain('“58-NQ/TW”');
    expect(wordsIn(malformedNumber, 'số 15Ctr/TU, lại 15Ctr/TU')).toEqual(['15Ctr/TU']);
  });

  it('looks at the legal bases themselves', () => {
    expect(
      foundIn(malformedNumber, plan([node('section', 's', {}, [basis('749-QĐ/TTg')])])),
    ).toEqual(['cc.number: 749-QĐ/TTg']);
  });

  it('lets well-formed numbers pass', () => {
    expect(wordsIn(malformedNumber, '58-NQ/TW; 749/QĐ-TTg; 30/2020/NĐ-CP; 51/2005/QH11')).toEqual(
      [],
    );
  });

  it('finds the missing hyphen of the Thanh Hóa draft, and nothing in its second', () => {
    expect(foundIn(malformedNumber, first)).toEqual(['boi-canh.text: 58 NQ/TW']);
    expect(foundIn(malformedNumber, second)).toEqual([]);
  });
});

describe('citation-unlisted', () => {
  it('finds a document that is cited but not listed', () => {
    expect(
      foundIn(citationUnlisted, saying('Theo số 749/QĐ-TTg và 58 NQ/TW.', [basis('749/QĐ-TTg')])),
    ).toEqual(['s.text: 58 NQ/TW']);
  });

  it('proves that all that is cited is listed', () => {
    expect(provenIn(citationUnlisted, saying('Theo 749/QĐ-TTg.', [basis('749/QĐ-TTg')]))).toEqual([
      'root',
    ]);
    expect(provenIn(citationUnlisted, first)).toEqual(['de-an']);
    expect(provenIn(citationUnlisted, second)).toEqual([]);
  });

  it('knows a listed one however it is written', () => {
    expect(foundIn(citationUnlisted, saying('Theo 58 NQ/TW.', [basis('58-NQ/TW')]))).toEqual([]);
  });

  it('asks nothing of a plan without legal bases, nor of reports', () => {
    expect(foundIn(citationUnlisted, saying('Theo 58-NQ/TW.'))).toEqual([]);
    expect(
      foundIn(citationUnlisted, saying('Theo Báo cáo số 12/BC-UBND.', [basis('749/QĐ-TTg')])),
    ).toEqual([]);
  });

  it('finds the two criteria of the second Thanh Hóa draft that no basis holds', () => {
    expect(foundIn(citationUnlisted, first)).toEqual([]);
    expect(foundIn(citationUnlisted, second)).toEqual([
      'ct-do-thi-thong-minh.superiorCriterion: 950/QĐ-TTg',
      'ct-dn-cong-nghe-so.superiorCriterion: 01/CT-TTg',
    ]);
  });
});

describe('basis-uncited', () => {
  it('finds a basis that nothing rests on', () => {
    expect(foundIn(basisUncited, saying('Không viện dẫn.', [basis('749/QĐ-TTg')]))).toEqual([
      'cc.number: 749/QĐ-TTg',
    ]);
  });

  it('lets one pass that is cited or linked, and every law', () => {
    expect(foundIn(basisUncited, saying('Theo 749/QĐ-TTg.', [basis('749/QĐ-TTg')]))).toEqual([]);
    expect(
      foundIn(
        basisUncited,
        saying('', [basis('749/QĐ-TTg'), node('objective', 'o', { legalBases: ['cc'] })]),
      ),
    ).toEqual([]);
    expect(foundIn(basisUncited, saying('', [basis('67/2006/QH11', 'Luật')]))).toEqual([]);
  });

  it('knows a document that is cited by its name', () => {
    const architecture = node('legal-basis', 'cc', {
      documentType: 'Quyết định',
      number: '2323/QĐ-BTTTT',
      abstract: 'Ban hành Khung kiến trúc Chính phủ điện tử Việt Nam, phiên bản 2.0',
    });
    const text = (words: string) => saying(`Tuân thủ ${words}.`, [architecture]);
    expect(foundIn(basisUncited, text('Khung kiến trúc Chính phủ điện tử Việt Nam'))).toEqual([]);
    expect(foundIn(basisUncited, text('Khung kiến trúc'))).toEqual(['cc.number: 2323/QĐ-BTTTT']);
  });

  it('finds the e-commerce plan listed in vain in the first Thanh Hóa draft, used in the second', () => {
    expect(foundIn(basisUncited, first)).toContain('cc-qd-645.number: 645/QĐ-TTg');
    expect(foundIn(basisUncited, second)).not.toContain('cc-qd-645.number: 645/QĐ-TTg');
  });
});

describe('cites-document', () => {
  const asked = { number: '58-NQ/TW', where: ['objectives', 'solutions'] };

  it('finds in the first Thanh Hóa draft that neither objectives nor solutions cite 58-NQ/TW', () => {
    expect(foundIn(citesDocument, first, asked)).toEqual(['phan-muc-tieu', 'phan-giai-phap']);
  });

  it('shows in the second where they do', () => {
    expect(foundIn(citesDocument, second, asked)).toEqual([]);
    expect(provenIn(citesDocument, second, asked)).toEqual(
      expect.arrayContaining(['muc-tieu-tong-quat.text: 58-NQ/TW']),
    );
  });

  it('takes a type of node for a place, and a link for a citation', () => {
    const linked = plan([
      node('section', 's', {}, [
        basis('58-NQ/TW', 'Nghị quyết'),
        node('objective', 'o', { legalBases: ['cc'] }),
      ]),
    ]);
    expect(provenIn(citesDocument, linked, { number: '58 NQ/TW', where: ['objective'] })).toEqual([
      'o.legalBases',
    ]);
    expect(foundIn(citesDocument, linked, { number: '58 NQ/TW', where: ['task'] })).toEqual([
      'root',
    ]);
  });
});

import { iYStyle } from '../../../../domain/checks/rules/i-y-style.ts';
import { moreThanExact } from '../../../../domain/checks/rules/more-than-exact.ts';
import { outdatedTerm } from '../../../../domain/checks/rules/outdated-term.ts';
import { toneStyle } from '../../../../domain/checks/rules/tone-style.ts';
import { typo } from '../../../../domain/checks/rules/typo.ts';
import { unaccented } from '../../../../domain/checks/rules/unaccented.ts';
import { node, plan } from '../plan/documents.ts';
import { said, verdictOf } from './judging.ts';
import { foundIn, provenIn, saying, thanhHoa, wordsIn } from './texts.ts';

const { first, second } = thanhHoa();

describe('tone-style', () => {
  it('finds the less usual way once a node, and shows the more usual', () => {
    const mixed = plan([
      node('section', 'a', { text: 'Tỉnh Thanh Hóa, Ủy ban nhân dân, khỏe.' }),
      node('section', 'b', { text: 'Tỉnh Thanh Hoá, Thanh Hoá; số hoá.' }),
    ]);
    const { found } = verdictOf(toneStyle, mixed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      nodeId: 'b',
      field: 'text',
      quote: 'Hoá',
      related: [{ nodeId: 'a', field: 'text', quote: 'Hóa' }],
    });
    expect(found[0]?.message.vi).toContain('“Hóa”');
  });

  it('goes by the way of most, whichever it is', () => {
    expect(wordsIn(toneStyle, 'Hoá, uỷ, khoẻ và hóa')).toEqual(['hóa']);
    expect(said(toneStyle, saying('Hoá, uỷ, khoẻ và hóa'))[0]).toContain('“hoá”');
  });

  it.each(['Toàn, hoàn thành, quý, quỹ, quỳ, thuyền, Huỳnh', 'hóa, hòe, thủy', 'hoá, hoè, thuỷ'])(
    'takes “%s” for one way',
    (text) => {
      expect(wordsIn(toneStyle, text)).toEqual([]);
    },
  );

  it('finds where the first Thanh Hóa draft writes Hoá, and nothing in the second', () => {
    expect(foundIn(toneStyle, first)).toEqual([
      'boi-canh.text: Hoá',
      'cc-nq-58.abstract: Hoá',
      'qd-an-toan.text: Hoá',
      'gp-hop-tac.text: Hoá',
    ]);
    expect(foundIn(toneStyle, second)).toEqual([]);
    expect(provenIn(toneStyle, first)).toEqual([]);
    expect(provenIn(toneStyle, second)).toEqual(['de-an']);
  });
});

describe('i-y-style', () => {
  it('finds one word spelt both ways', () => {
    expect(wordsIn(iYStyle, 'Tỷ lệ hộ nghèo; tỷ trọng; tỉ lệ xã')).toEqual(['tỉ']);
  });

  it('lets one way pass, and words that have only one', () => {
    expect(wordsIn(iYStyle, 'tỷ lệ, tỷ trọng, tỉ mỉ, 63 tỉnh, quản lý, kỹ thuật')).toEqual([]);
    expect(foundIn(iYStyle, first)).toEqual([]);
  });
});

describe('typo', () => {
  it('finds slips that are sure and says what is meant', () => {
    expect(wordsIn(typo, 'Tình thần của của Nghị quyết; bổ xung')).toEqual([
      'Tình thần',
      'của của',
      'bổ xung',
    ]);
    expect(said(typo, saying('Tình thần đó'))[0]).toContain('“Tinh thần”');
  });

  it('lets right words pass', () => {
    expect(wordsIn(typo, 'tinh thần, từ từ, luôn luôn, song song, bổ sung, là lạ')).toEqual([]);
  });

  it('finds the slip of the first Thanh Hóa draft, and none in the second', () => {
    expect(foundIn(typo, first)).toEqual(['boi-canh.text: tình thần']);
    expect(foundIn(typo, second)).toEqual([]);
  });
});

describe('unaccented', () => {
  it('finds a sentence without marks', () => {
    const bare = 'Chuyen doi so la xu the tat yeu cua moi dia phuong';
    expect(wordsIn(unaccented, `Có dấu. ${bare}.`)).toEqual([`${bare}.`]);
  });

  it.each([
    'Digital transformation strategy for the province and its people',
    'ICT Index, PCI, PAPI, SIPAS, PAR Index, OCOP',
    'Chuyển đổi số',
    'VNeID',
  ])('lets “%s” pass', (text) => {
    expect(wordsIn(unaccented, text)).toEqual([]);
  });
});

describe('more-than-exact', () => {
  it.each(['hơn 14.478 thành viên', 'khoảng 98,72%', 'gần 2.947.123 thuê bao'])(
    'finds “%s”',
    (words) => {
      expect(wordsIn(moreThanExact, `Có ${words} tham gia`)).toEqual([words]);
    },
  );

  it.each([
    'Có hơn 14.000 thành viên',
    'Có hơn 14.500 thành viên',
    'trên 2,8 triệu lượt',
    'cao hơn 1.234 người so với năm trước',
    'đạt 92% trên 1.234 hồ sơ',
    'trên 99,9%',
    'hơn 30 tỉnh',
    '14.478 thành viên',
  ])('lets “%s” pass', (text) => {
    expect(wordsIn(moreThanExact, text)).toEqual([]);
  });

  it('stays silent on the Thanh Hóa plan', () => {
    expect(foundIn(moreThanExact, first)).toEqual([]);
    expect(foundIn(moreThanExact, second)).toEqual([]);
  });
});

describe('outdated-term', () => {
  const later = { periodFrom: 2023, dataCutoff: '2023-06' };

  it('finds levels of public services once they are out of use', () => {
    const text = 'Cung cấp dịch vụ công trực tuyến mức độ 3, 4 cho người dân.';
    expect(wordsIn(outdatedTerm, text, later)).toEqual(['dịch vụ công trực tuyến mức độ 3, 4']);
    expect(said(outdatedTerm, saying(text, [], later))[0]).toContain('15/8/2022');
    expect(wordsIn(outdatedTerm, text, { dataCutoff: '2021-06' })).toEqual([]);
    expect(wordsIn(outdatedTerm, text)).toEqual([]);
  });

  it('lets a sentence about an earlier year keep the words of then', () => {
    expect(wordsIn(outdatedTerm, 'Năm 2021, dịch vụ công mức độ 4 đạt 30%.', later)).toEqual([]);
    expect(wordsIn(outdatedTerm, 'Đến năm 2025, dịch vụ công mức độ 4 đạt 80%.', later)).toEqual([
      'dịch vụ công mức độ 4',
    ]);
  });

  it('lets names of documents and sources stand', () => {
    const named = plan([node('figure', 'f', { source: 'Bộ Thông tin và Truyền thông' })], {
      dataCutoff: '2025-06',
    });
    expect(foundIn(outdatedTerm, named)).toEqual([]);
  });

  it('has nothing against the Thanh Hóa plan of 2021', () => {
    expect(foundIn(outdatedTerm, first)).toEqual([]);
    expect(foundIn(outdatedTerm, second)).toEqual([]);
  });
});

import fc from 'fast-check';
import { compareDocuments } from '../../../domain/redline/compare.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import {
  hunksHtml,
  redlineFragment,
  redlinePage,
  redlineSideBySide,
} from '../../../server/documents/redline/redline-html.ts';
import { firstDraft, node, plan, secondDraft } from '../domain/redline/sample.ts';

const fragment = (a: PlanDocument, b: PlanDocument): string =>
  redlineFragment(a, b, compareDocuments(a, b, 'vi'), 'vi');
const html = fragment(firstDraft, secondDraft);

/** The words of HTML, for those who see or those who listen. */
const wordsOf = (text: string): string => text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const ids = (text: string): readonly string[] =>
  [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

/**
 * The first tag that closes another than the one open, or is never closed; undefined when there is
 * none.
 */
function unbalanced(text: string): string | undefined {
  const open: string[] = [];
  for (const [tag, closing, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === 'br' || name === 'hr') continue;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1);
}

const section = (text: string): PlanDocument =>
  plan([node('section', 's', { heading: 'Mục', text })]);

describe('redlineFragment', () => {
  it('gives every change an id of its own to link to, and every link an end', () => {
    const { changes } = compareDocuments(firstDraft, secondDraft, 'vi');
    const wanted = changes.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]);
    expect(ids(html)).toEqual(expect.arrayContaining(wanted.map((id) => `c-${id}`)));
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids(html).includes(link))).toEqual([]);
  });

  it('reads without colour or sight: every insertion and deletion says what it is', () => {
    expect([...html.matchAll(/<ins\b/g)]).toHaveLength([...html.matchAll(/>bổ sung: </g)].length);
    expect([...html.matchAll(/<del\b/g)]).toHaveLength([...html.matchAll(/>bãi bỏ: </g)].length);
    expect(html).toMatch(/<ins /);
    expect(html).toMatch(/<del /);
  });

  it('shows a value old and new, with how much that is', () => {
    const chip = /id="c-ct-kts\.targets\.2025">(.*?)<\/span><\/td>/.exec(html)?.[1] ?? '';
    expect(wordsOf(chip)).toBe('bãi bỏ: 15 (hết) → bổ sung: 20 (hết) (+5 điểm %)');
  });

  it('shows edited words in their sentence, without the marks of Markdown', () => {
    expect(html).not.toContain('**');
    expect(wordsOf(html)).toContain(
      'Thanh Hóa bãi bỏ: là tỉnh trung bình khá (hết) bổ sung: nằm trong nhóm 10 tỉnh dẫn đầu cả nước (hết) về chuyển đổi số.',
    );
  });

  it('links both places of what moved', () => {
    expect(html).toContain('href="#c-changed:nv-du-lieu"');
    expect(html).toContain('id="from-nv-du-lieu"');
    expect(html).toContain('href="#from-nv-du-lieu"');
    expect(html).toContain('id="from-ct-ca"');
  });

  it('shows a removed item where it stood, under its old number', () => {
    const at = html.indexOf('id="c-removed:nv-cu"');
    expect(at).toBeGreaterThan(html.indexOf('data-node="nv-ha-tang"'));
    expect(at).toBeLessThan(html.indexOf('data-node="s-kien-nghi"'));
    expect(wordsOf(html.slice(at, at + 400))).toContain('3. Mua sắm máy tính cho cấp xã');
  });

  it('marks what did not change, so that it can be hidden', () => {
    expect(html).toMatch(/class="rl-node rl-section unchanged"[^>]*data-node="s-can-cu"/);
    expect(html).not.toMatch(/unchanged"[^>]*data-node="s-muc-tieu"/);
    expect(html).toContain('749/QĐ-TTg');
  });

  it('shows a new section with what came into it from elsewhere', () => {
    const a = plan([
      node('section', 'old', { heading: 'Cũ' }, [node('task', 't', { title: 'Việc' })]),
    ]);
    const b = plan([
      node('section', 'new', { heading: 'Mới' }, [node('task', 't', { title: 'Việc' })]),
    ]);
    const both = fragment(a, b);
    expect(ids(both)).toEqual(
      expect.arrayContaining(['c-added:new', 'c-removed:old', 'c-changed:t', 'from-t']),
    );
  });

  it('lets no text become markup', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const a = plan([
      node('section', 's', { heading: evil, text: `Một ${evil}` }, [
        node('task', 't', { title: evil }),
      ]),
    ]);
    const b = plan([
      node('section', 's', { heading: `${evil}!`, text: `Hai ${evil}` }, [
        node('task', 'u', { title: evil }),
      ]),
    ]);
    expect(fragment(a, b)).not.toMatch(/<img|<script/);
    expect(redlinePage(evil, '', 'vi')).not.toContain('<img');
  });

  it('compares a table row by row and cell by cell', () => {
    const table = (value: string): string =>
      `| Chỉ tiêu | 2025 |\n|---|---|\n| Kinh tế số | ${value} |\n`;
    const both = fragment(section(table('15%')), section(table('20%')));
    expect(both).toMatch(/<tr class="unchanged"><th>Chỉ tiêu<\/th><th>2025<\/th><\/tr>/);
    expect(both).toMatch(/<tr class="edited"><td>Kinh tế số<\/td><td><del/);
  });

  it('says of a change of emphasis that only the layout changed', () => {
    expect(wordsOf(fragment(section('Kinh tế số.'), section('**Kinh tế** số.')))).toContain(
      'trình bày mới: Kinh tế (hết) số. (đổi cách trình bày)',
    );
  });

  it('shows edited words in their dress: bold, italic, code and links', () => {
    const both = fragment(
      section('Giao **Sở Tài chính** chủ trì *đề án* theo [Nghị quyết](https://a.vn/nq).'),
      section('Giao **Sở Nội vụ** chủ trì *đề án* theo [Nghị quyết](https://a.vn/nq) mới.'),
    );
    expect(both).toMatch(
      /<strong>Sở <\/strong><del [^>]*>.*?<strong>Tài chính<\/strong>.*?<\/del>/,
    );
    expect(both).toMatch(/<ins [^>]*>.*?<strong>Nội vụ<\/strong>.*?<\/ins>/);
    expect(both).toContain('<em>đề án</em>');
    expect(both).toContain(
      '<a href="https://a.vn/nq" rel="noopener noreferrer nofollow">Nghị quyết</a>',
    );
    expect(both).not.toContain('đổi cách trình bày');
  });

  it('says of kept words in an edited block that their dress changed, and where', () => {
    const both = fragment(
      section('Giao Sở Tài chính chủ trì, báo cáo hằng quý.'),
      section('Giao **Sở Tài chính** chủ trì, báo cáo hằng tháng.'),
    );
    expect(both).toMatch(/<span class="rl-dress">.*?<strong>Sở Tài chính<\/strong>.*?<\/span>/);
    expect(wordsOf(both)).toContain('(đổi cách trình bày)');
    expect(wordsOf(both)).toContain('bãi bỏ: quý (hết) bổ sung: tháng (hết)');
  });

  it('says that a link leads elsewhere', () => {
    const both = fragment(
      section('Theo [Nghị quyết](https://a.vn/1) này.'),
      section('Theo [Nghị quyết](https://a.vn/2) này.'),
    );
    expect(both).toContain('href="https://a.vn/2"');
    expect(wordsOf(both)).toContain('(đổi liên kết)');
    expect(wordsOf(both)).not.toContain('đổi cách trình bày');
  });

  it('drops an unsafe address in an edited block', () => {
    const both = fragment(
      section('Xem [tại đây](javascript:alert(1)) nhé.'),
      section('Xem [tại đây](javascript:alert(1)) ngay.'),
    );
    expect(both).not.toContain('javascript:');
    expect(wordsOf(both)).toContain('Xem tại đây');
  });

  it('takes a line that is only wrapped otherwise for no change of words', () => {
    const both = fragment(section('Một hai\nba bốn.'), section('Một **hai** ba\nbốn năm.'));
    expect(wordsOf(both)).toMatch(/Một trình bày mới: hai \(hết\) ba bốn/);
  });

  it('opens and closes every tag in its place, whatever is edited', () => {
    const bits = ['**', '*', '~~', '`', 'kinh tế', ' ', 'số', '[x](https://a.vn)', '\n', '\n\n'];
    const more = [
      '| a | b |\n|---|---|\n| c | **d** |\n',
      '- mục',
      '> trích',
      '<b>',
      '&amp;',
      '  \n',
    ];
    const markdown = fc.array(fc.constantFrom(...bits, ...more), { maxLength: 14 });
    fc.assert(
      fc.property(markdown, markdown, fc.boolean(), (before, after, edited) => {
        const [a, b] = [before.join(''), edited ? [...before, ...after].join('') : after.join('')];
        for (const text of [
          fragment(section(a), section(b)),
          redlineSideBySide(
            section(a),
            section(b),
            compareDocuments(section(a), section(b), 'vi'),
            'vi',
          ),
        ]) {
          expect(unbalanced(text)).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says so when nothing differs', () => {
    const same = fragment(firstDraft, firstDraft);
    expect(same).toContain('không có gì khác nhau');
    expect(same).not.toMatch(/<(ins|del)\b/);
  });
});

describe('the redline in English', () => {
  const english = compareDocuments(firstDraft, secondDraft, 'en');

  it('says which words are the plan’s own, in Vietnamese, and which are the page’s', () => {
    for (const draw of [redlineFragment, redlineSideBySide]) {
      const told = draw(firstDraft, secondDraft, english, 'en');
      expect(told).toMatch(/^<article class="redline[^"]*" lang="vi">/);
      // What is said in English stands in elements that say so, whatever is said in Vietnamese in
      // none of them.
      const own = [...told.matchAll(/<(\w+)[^>]* lang="en"[^>]*>([^<]*)/g)].map(
        ([, , text]) => text,
      );
      expect(own).toEqual(
        expect.arrayContaining(['inserted: ', 'deleted: ', 'Baseline', '+ Added', 'Lead agency']),
      );
      expect(told.match(/>(inserted|deleted): </g)?.length).toBe(
        told.match(/lang="en">(inserted|deleted): </g)?.length,
      );
      expect(told).toMatch(/<dt lang="en">[^<]*<\/dt><dd>[^<]*Sở/);
      expect(told).toMatch(/<div class="rl-scroll"[^>]* lang="en"[^>]*><table lang="vi"/);
    }
  });

  it('needs to say nothing in Vietnamese, where both are the same', () => {
    expect(html.match(/ lang="/g)).toHaveLength(1);
  });
});

describe('redlinePage', () => {
  it('is a whole page with its own style, for the screen and for A4', () => {
    const page = redlinePage('So sánh', html, 'vi');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain('@page{size:A4');
    expect(page).not.toMatch(/(src|href)="https?:/);
  });
});

describe('hunksHtml', () => {
  it('tells one change of a field: its changed blocks, words or values', () => {
    const fields = compareDocuments(firstDraft, secondDraft, 'vi').changes.flatMap(
      (change) => change.fields,
    );
    const tell = (id: string): string => {
      const field = fields.find((other) => other.id === id);
      return field ? wordsOf(hunksHtml(field, 'vi')) : '';
    };
    expect(tell('s-tong-quat.text')).toContain('bổ sung: Mọi người dân');
    expect(tell('s-tong-quat.text')).not.toContain('kinh tế số chiếm');
    expect(tell('s-chi-tieu.heading')).toBe('Chỉ tiêubổ sung: cụ thể (hết) ');
    expect(tell('ct-kts.targets.2030')).toBe('bãi bỏ: 25 (hết) → bổ sung: 30 (hết) ');
    expect(tell('nv-ha-tang.coordinatingAgencies')).toContain('Công an tỉnh');
  });
});

describe('what a change is, in the page', () => {
  const between = (before: string, after: string): string =>
    fragment(section(before), section(after));

  it('is a class on its marks, by which a page can hide it', () => {
    const both = between('Sở Hoà Bình giao việc.', 'Sở Hòa Bình Giao việc.');
    expect(both).toMatch(/<del class="rl-del rl-tone">/);
    expect(both).toMatch(/<ins class="rl-ins rl-case">/);
    const page = redlinePage('', both, 'vi');
    for (const nature of ['tone', 'case', 'format']) {
      expect(page).toContain(`[data-hide~=${nature}] ins.rl-${nature}`);
    }
  });

  it('tells how much a figure in a text grew', () => {
    expect(wordsOf(between('Đạt 64,1 thuê bao.', 'Đạt 70 thuê bao.'))).toContain(
      '70 (hết) (+9,2%)',
    );
    expect(wordsOf(between('Đạt 50% hộ.', 'Đạt 70% hộ.'))).toContain('(+20 điểm %)');
  });

  it('shows a paragraph that moved where it is, with links both ways', () => {
    const [one, two, three] = [
      'Phát triển hạ tầng số đồng bộ, phủ khắp thôn bản.',
      'Xây dựng kho dữ liệu dùng chung của tỉnh.',
      'Bồi dưỡng cán bộ về kỹ năng số hằng năm.',
    ];
    const both = between(`${one}\n\n${two}\n\n${three}`, `${two}\n\n${three}\n\n${one}`);
    expect(both).not.toMatch(/<(ins|del)\b/);
    expect(wordsOf(both)).toContain('⇄ Chuyển từ phía trên');
    const links = [...both.matchAll(/href="#(b-[^"]*)"/g)].map(([, id]) => id ?? '');
    expect(links).toHaveLength(2);
    expect(links.filter((link) => !ids(both).includes(link))).toEqual([]);
  });

  it('shows where a paragraph was split', () => {
    const [first, second] = ['Tỉnh đầu tư hạ tầng số.', 'Sở theo dõi, báo cáo hằng quý.'];
    const both = between(`${first} ${second}`, `${first}\n\n${second}`);
    expect(both).toMatch(/<ins [^>]*>.*¶.*<br>.*<\/ins>/);
    expect(wordsOf(both)).toContain('(tách đoạn)');
    expect(wordsOf(both)).not.toContain(`bãi bỏ: ${first}`);
  });

  it('marks a column that was put in, cell by cell', () => {
    const both = between(
      '| Chỉ tiêu | 2025 |\n|---|---|\n| Hộ có mạng | 10 |\n',
      '| Chỉ tiêu | 2023 | 2025 |\n|---|---|---|\n| Hộ có mạng | 10 | 10 |\n',
    );
    expect(both).toMatch(/<td>Hộ có mạng<\/td><td><ins [^>]*>.*?10.*?<\/ins><\/td><td>10<\/td>/);
    expect(both).not.toMatch(/<del\b/);
  });

  it('lets a wide table be scrolled by keys, and says what it is', () => {
    for (const frame of html.match(/<div class="rl-scroll"[^>]*>/g) ?? ['none']) {
      expect(frame).toMatch(/ tabindex="0" role="region" aria-label="[^"]+"/);
    }
  });
});

describe('redlineSideBySide', () => {
  const sides = (a: PlanDocument, b: PlanDocument): string =>
    redlineSideBySide(a, b, compareDocuments(a, b, 'vi'), 'vi');
  const two = sides(firstDraft, secondDraft);
  const column = (text: string, name: 'before' | 'after'): string =>
    [
      ...text.matchAll(
        new RegExp(`<td class="rl-${name}">(.*?)</td>(?=<td class="rl-after">|</tr>)`, 'gs'),
      ),
    ]
      .map(([, cell]) => cell)
      .join('\n');

  it('has the older text alone on the left, the newer alone on the right', () => {
    const [left, right] = [column(two, 'before'), column(two, 'after')];
    expect(left).not.toMatch(/<ins\b/);
    expect(right).not.toMatch(/<del\b/);
    expect(wordsOf(left)).toContain('trung bình khá');
    expect(wordsOf(right)).not.toContain('trung bình khá');
    expect(wordsOf(right)).toContain('nhóm 10 tỉnh dẫn đầu');
    expect(wordsOf(left)).toContain('Mua sắm máy tính cho cấp xã');
    expect(wordsOf(right)).not.toContain('Mua sắm máy tính cho cấp xã');
  });

  it('numbers each side as it was numbered, and marks no number', () => {
    const task = (id: string) => node('task', id, { title: `Việc ${id}` });
    const drawn = sides(
      plan([node('section', 's', { heading: 'Nhiệm vụ' }, [task('mot'), task('hai')])]),
      plan([
        node('section', 's', { heading: 'Nhiệm vụ' }, [task('moi'), task('mot'), task('hai')]),
      ]),
    );
    expect(wordsOf(column(drawn, 'before'))).toContain('1. Việc mot');
    expect(wordsOf(column(drawn, 'after'))).toContain('2. Việc mot');
    expect(drawn).toContain('<ins class="rl-ins rl-plain">2.</ins>');
  });

  it('shows words in another dress in their own on each side', () => {
    const told = sides(section('Kinh tế số.'), section('**Kinh tế** số.'));
    expect(column(told, 'before')).not.toContain('<strong>');
    expect(column(told, 'after')).toContain('<strong>Kinh tế</strong>');
    expect(wordsOf(column(told, 'before'))).toContain('Kinh tế (hết) số.');
  });

  it('has every id once, and an end for every link', () => {
    expect(new Set(ids(two)).size).toBe(ids(two).length);
    const links = [...two.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(links.filter((link) => !ids(two).includes(link))).toEqual([]);
  });

  it('keeps words that the text itself strikes through on both sides', () => {
    const same = section('Bỏ ~~chữ này~~ đi.');
    const other = section('Bỏ ~~chữ này~~ đi.\n\nĐoạn mới thêm vào.');
    const told = sides(same, other);
    expect(wordsOf(column(told, 'before'))).toContain('Bỏ chữ này đi.');
    expect(wordsOf(column(told, 'after'))).toContain('Bỏ chữ này đi.');
    expect(wordsOf(column(told, 'before'))).not.toContain('Đoạn mới');
  });
});

import fc from 'fast-check';
import { walk } from '../../../../domain/plan/tree.ts';
import { portAnchor, portAnchors } from '../../../../domain/review/anchors/anchor.ts';
import { plainText } from '../../../../domain/text/plain.ts';
import type { Anchor, Place, PlanDocument, PlanNode } from '../../../../schemas/types.ts';
import { firstDraft, node, plan, secondDraft } from '../redline/sample.ts';

const draft = (text: string): PlanDocument =>
  plan([node('section', 's', { heading: 'Mục', text })]);

/** A remark on words of the section's text: the nth time they stand there. */
function quoted(markdown: string, exact: string, nth = 1): Anchor {
  const text = plainText(markdown);
  let at = -1;
  for (let time = 0; time < nth; time += 1) at = text.indexOf(exact, at + 1);
  if (at < 0) throw new Error(`“${exact}” is not in the text`);
  const prefix = text.slice(Math.max(0, at - 32), at);
  const suffix = text.slice(at + exact.length, at + exact.length + 32);
  return { nodeId: 's', field: 'text', quote: { exact, prefix, suffix } };
}

/** Words that are not there: shown at their item, with the change that edited it. */
const NOT_FOUND: Place = { status: 'edited', nodeId: 's', field: 'text', changeId: 'changed:s' };

/** The place, and the words standing at its offsets. */
function ported(before: string, after: string, exact: string, nth = 1): Place & { there?: string } {
  const place = portAnchor(quoted(before, exact, nth), draft(before), draft(after));
  if (place.start === undefined) return place;
  return { ...place, there: plainText(after).slice(place.start, place.end) };
}

describe('portAnchor on words', () => {
  const text = 'Đến năm 2025, kinh tế số đạt 15% GRDP; xã hội số phát triển nhanh.';

  it('keeps a place whose words and offset are the same, though the text around it changed', () => {
    const place = ported(
      text,
      text.replace('phát triển nhanh', 'phát triển bền vững'),
      'kinh tế số đạt 15%',
    );
    expect(place).toMatchObject({
      status: 'kept',
      nodeId: 's',
      field: 'text',
      there: 'kinh tế số đạt 15%',
    });
  });

  it('shifts a place whose words stand further on', () => {
    const place = ported(text, `Phấn đấu: ${text}`, 'kinh tế số đạt 15%');
    expect(place).toMatchObject({ status: 'shifted', start: 24, there: 'kinh tế số đạt 15%' });
  });

  it('gives the words that stand there now when the quoted ones were edited', () => {
    const place = ported(text, text.replace('15%', '20%'), 'kinh tế số đạt 15%');
    expect(place).toMatchObject({
      status: 'edited',
      wordsNow: 'kinh tế số đạt 20%',
      there: 'kinh tế số đạt 20%',
    });
  });

  it('gives no words and no offsets when nothing stands there any more', () => {
    const place = ported(
      text,
      'Đến năm 2025, xã hội số phát triển nhanh.',
      'kinh tế số đạt 15% GRDP; ',
    );
    expect(place).toEqual(NOT_FOUND);
  });

  it('goes with the right one of repeated phrases', () => {
    const before = 'Đến 2025: đạt 15% hộ.\n\nĐến 2030: đạt 15% hộ.\n\nTầm nhìn: đạt 15% hộ.';
    const after =
      'Đến 2024: đạt 15% hộ.\n\nĐến 2025: đạt 15% hộ.\n\nĐến 2030: đạt 15% hộ.\n\nTầm nhìn: đạt 15% hộ.';
    const place = ported(before, after, 'đạt 15% hộ', 2);
    expect(place).toMatchObject({
      status: 'shifted',
      start: plainText(after).indexOf('Đến 2030') + 10,
    });
  });

  it('tells phrases with the same surroundings apart by where the quote starts', () => {
    const row =
      'Giao các sở, ban, ngành cấp tỉnh chủ trì; Sở Tài chính phối hợp về kinh phí thực hiện.';
    const before = `${row}\n\n${row}\n\n${row}`;
    const text = plainText(before);
    const { quote, ...rest } = quoted(before, 'Sở Tài chính', 2);
    if (!quote) throw new Error('no quote');
    const second = text.indexOf('Sở Tài chính', row.length);
    const place = (start: number | undefined, after: string): Place => {
      const anchor = { ...rest, quote: start === undefined ? quote : { ...quote, start } };
      return portAnchor(anchor, draft(before), draft(after));
    };
    // What stands around the first one is cut short by the text's start, so it is the second that
    // the quote knows.
    expect(place(second, before)).toMatchObject({ status: 'kept', start: second });
    const third = text.lastIndexOf('Sở Tài chính');
    const edited = `${row}\n\n${row}\n\n${row.replace('Sở Tài chính', 'Công an tỉnh')}`;
    expect(place(second, edited)).toMatchObject({ status: 'kept', start: second });
    expect(place(third, edited)).toMatchObject({
      status: 'edited',
      start: third,
      wordsNow: 'Công an tỉnh',
    });
    expect(place(third, `Mở đầu.\n\n${before}`)).toMatchObject({
      status: 'shifted',
      start: third + 'Mở đầu.\n'.length,
    });
  });

  it('goes by the quote where its words do not stand at the start it names', () => {
    const anchor = quoted(text, 'xã hội số');
    if (!anchor.quote) throw new Error('no quote');
    for (const start of [0, 3, text.length, 1_000_000]) {
      const place = portAnchor(
        { ...anchor, quote: { ...anchor.quote, start } },
        draft(text),
        draft(text),
      );
      expect(place).toMatchObject({ status: 'kept', start: text.indexOf('xã hội số') });
    }
  });

  it('never takes another place where the same words stood before', () => {
    const before = 'Hạ tầng số do Sở Tài chính chủ trì.\n\nDữ liệu số do Sở Tài chính chủ trì.';
    const after = 'Hạ tầng số do Công an tỉnh chủ trì.\n\nDữ liệu số do Sở Tài chính chủ trì.';
    expect(ported(before, after, 'Sở Tài chính')).toMatchObject({
      status: 'edited',
      wordsNow: 'Công an tỉnh',
    });
  });

  it('follows a paragraph that was put elsewhere in the field', () => {
    const one = 'Phát triển hạ tầng số đồng bộ, hiện đại, phủ khắp các thôn bản.';
    const two = 'Xây dựng kho dữ liệu dùng chung của tỉnh, mở cho người dân.';
    const three = 'Bồi dưỡng cán bộ, công chức về kỹ năng số.';
    const after = `${two}\n\n${three}\n\n${one}`;
    expect(
      ported(`${one}\n\n${two}\n\n${three}`, after, 'hạ tầng số đồng bộ, hiện đại'),
    ).toMatchObject({
      status: 'shifted',
      there: 'hạ tầng số đồng bộ, hiện đại',
    });
  });

  it('takes a change of emphasis or of spaces for none', () => {
    const after = text.replace('kinh tế số', '**kinh tế số**').replace('đạt 15%', 'đạt\u00a015%');
    expect(ported(text, after, 'kinh tế số đạt 15%').status).toBe('kept');
  });

  it('does not take a lone word in a rewritten passage for the same word', () => {
    const before = 'Giao Sở Tài chính phối hợp và giám sát đề án hằng quý của tỉnh.';
    const after = 'Giao Sở Tài chính theo dõi và tổng hợp đề án hằng quý của tỉnh.';
    expect(ported(before, after, 'và')).toEqual(NOT_FOUND);
  });

  it('searches for a quote that is not in its own document, and takes it only when sure', () => {
    const odd: Anchor = {
      nodeId: 's',
      field: 'text',
      quote: { exact: 'xã hội số', prefix: 'GRDP; ', suffix: ' phát' },
    };
    expect(portAnchor(odd, draft('Chưa có.'), draft(text))).toMatchObject({ status: 'shifted' });
    const doubled = draft(`${text} ${text}`);
    expect(portAnchor(odd, draft('Chưa có.'), doubled)).toEqual(NOT_FOUND);
  });
});

describe('portAnchor through passages', () => {
  const one = 'Giao Sở Tài chính chủ trì, bố trí vốn cho hạ tầng số của tỉnh.';
  const two = 'Giao Sở Tài chính chủ trì, thẩm định dự toán dữ liệu dùng chung.';
  const three = 'Giao Sở Nội vụ bồi dưỡng cán bộ, công chức về kỹ năng số.';
  const four = 'Bảo đảm an toàn thông tin mạng theo từng cấp độ.';
  const at = (after: string, part: string, words: string): number =>
    plainText(after).indexOf(words, plainText(after).indexOf(part));

  it('goes with a repeated phrase in the paragraph that moved, not with the one that stayed', () => {
    const after = [two, three, four, one].join('\n\n');
    const place = ported([one, two, three, four].join('\n\n'), after, 'Sở Tài chính chủ trì');
    expect(place).toMatchObject({
      status: 'shifted',
      start: at(after, one, 'Sở Tài chính chủ trì'),
    });
  });

  it('tells the words that stand there now when the paragraph was edited on its way', () => {
    const after = [two, three, four, one.replace('bố trí vốn', 'ưu tiên vốn')].join('\n\n');
    expect(
      ported([one, two, three, four].join('\n\n'), after, 'bố trí vốn cho hạ tầng số'),
    ).toMatchObject({ status: 'edited', wordsNow: 'ưu tiên vốn cho hạ tầng số' });
  });

  it('goes with words into the second half of a paragraph that was split, and back when merged', () => {
    const whole = `${three} ${four}`;
    const split = `${three}\n\n${four}`;
    expect(ported(`${whole}\n\n${one}`, `${split}\n\n${one}`, 'Bảo đảm an toàn')).toMatchObject({
      status: 'kept',
      there: 'Bảo đảm an toàn',
    });
    const edited = whole.replace('công chức', 'viên chức, công chức cấp xã');
    expect(ported(split, edited, 'Bảo đảm an toàn')).toMatchObject({
      status: 'shifted',
      there: 'Bảo đảm an toàn',
    });
  });

  it('follows a node that came back under a new id', () => {
    const from = plan([
      node('section', 'cu', { heading: 'Nhiệm vụ về vốn', text: `${one}\n\n${two}` }),
    ]);
    const to = plan([
      node('section', 'moi', { heading: 'Nhiệm vụ về vốn', text: `${three}\n\n${one}\n\n${two}` }),
    ]);
    const anchor = { ...quoted(`${one}\n\n${two}`, 'bố trí vốn'), nodeId: 'cu' };
    expect(portAnchor(anchor, from, to)).toMatchObject({ status: 'shifted', nodeId: 'moi' });
  });

  it('names the removal of the section that an item went with', () => {
    const from = plan([
      node('section', 's', {}, [node('section', 't', {}, [node('task', 'x', { title: one })])]),
    ]);
    expect(portAnchor({ nodeId: 'x' }, from, plan([node('section', 's', {})]))).toEqual({
      status: 'deleted',
      nodeId: 's',
      changeId: 'removed:t',
    });
  });
});

describe('a quote from a text that is not at hand', () => {
  const text =
    'Đến năm 2025, kinh tế số đạt 15% GRDP; xã hội số phát triển nhanh, bao trùm mọi người dân.';
  const asked = (exact: string, prefix: string, suffix: string, to: string): Place =>
    portAnchor(
      { nodeId: 's', field: 'text', quote: { exact, prefix, suffix } },
      draft('Chưa có.'),
      draft(to),
    );

  it('is found though a word of it is another, with the words there', () => {
    const place = asked('xã hội số phát triển rất nhanh, bao trùm', 'GRDP; ', ' mọi người', text);
    expect(place).toMatchObject({
      status: 'edited',
      wordsNow: 'xã hội số phát triển nhanh, bao trùm',
    });
    expect(text.slice(place.start, place.end)).toBe(place.wordsNow);
  });

  it('is not found where two places are as likely', () => {
    const twice = `${text}\n\n${text}`;
    expect(
      asked('xã hội số phát triển rất nhanh, bao trùm', 'GRDP; ', ' mọi người', twice).start,
    ).toBeUndefined();
  });

  it('is not found in a text that only shares its subject', () => {
    expect(
      asked(
        'xã hội số phát triển bền vững ở mọi vùng miền',
        '',
        '',
        'Phát triển kinh tế số và xã hội số ở đô thị.',
      ).start,
    ).toBeUndefined();
  });
});

describe('portAnchor on nodes and fields', () => {
  it('shows a remark on a removed node at its nearest surviving ancestor', () => {
    expect(portAnchor({ nodeId: 'nv-cu', field: 'title' }, firstDraft, secondDraft)).toEqual({
      status: 'deleted',
      nodeId: 's-nhiem-vu',
      changeId: 'removed:nv-cu',
    });
    expect(portAnchor({ nodeId: 'nobody' }, firstDraft, secondDraft)).toEqual({
      status: 'deleted',
      nodeId: 'plan',
    });
  });

  it('says that a node came under another parent, and still finds its words', () => {
    expect(portAnchor({ nodeId: 'nv-du-lieu' }, firstDraft, secondDraft).status).toBe('moved');
    const quote = { exact: 'kho dữ liệu', prefix: 'Xây dựng ', suffix: ' dùng chung' };
    expect(
      portAnchor({ nodeId: 'nv-du-lieu', field: 'title', quote }, firstDraft, secondDraft),
    ).toEqual({
      status: 'moved',
      nodeId: 'nv-du-lieu',
      field: 'title',
      start: 9,
      end: 20,
      changeId: 'changed:nv-du-lieu',
      from: { parentId: 's-nhiem-vu', index: 1, label: 'mục “III. Nhiệm vụ”, vị trí 2' },
      to: { parentId: 's-kien-nghi', index: 0, label: 'mục “IV. Kiến nghị, đề xuất”, vị trí 1' },
    });
  });

  it('keeps a remark on an item that only changed its place among its siblings', () => {
    expect(portAnchor({ nodeId: 'ct-ca' }, firstDraft, secondDraft).status).toBe('kept');
  });

  it('says of a remark on a field whether the field was edited', () => {
    const status = (field: string): string =>
      portAnchor({ nodeId: 'ct-kts', field }, firstDraft, secondDraft).status;
    expect([status('targets'), status('unit'), status('trackingAgency')]).toEqual([
      'edited',
      'kept',
      'edited',
    ]);
  });
});

describe('portAnchors', () => {
  const words = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(' '));
  const documents = fc
    .array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('a', 'b', 'plan'), text),
      { maxLength: 6 },
    )
    .map((rows) => {
      const home = new Map<string, PlanNode[]>();
      const seen = new Set<string>();
      for (const [id, parent, value] of rows) {
        if (seen.has(id)) continue;
        const under = seen.has(parent) ? parent : 'plan';
        seen.add(id);
        home.set(under, [...(home.get(under) ?? []), node('section', id, { text: value })]);
      }
      const grow = (self: PlanNode): PlanNode =>
        ({ ...self, children: (home.get(self.id) ?? []).map(grow) }) as PlanNode;
      return grow(plan([])) as PlanDocument;
    });

  it('gives every remark one place in the newer document, with the words it says', () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(20), fc.nat(20), (from, to, start, length) => {
        const anchors = [...walk(from)].map((visit): Anchor => {
          const value = visit.node.type === 'section' ? (visit.node.fields.text ?? '') : '';
          const exact = value.slice(start, start + length + 1);
          if (exact === '') return { nodeId: visit.node.id };
          const prefix = value.slice(0, start).slice(-32);
          const suffix = value.slice(start + exact.length).slice(0, 32);
          return { nodeId: visit.node.id, field: 'text', quote: { exact, prefix, suffix } };
        });
        const places = portAnchors(anchors, from, to);
        expect(places).toHaveLength(anchors.length);
        const nodes = new Map([...walk(to)].map((visit) => [visit.node.id, visit.node]));
        for (const [at, place] of places.entries()) {
          const target = nodes.get(place.nodeId);
          expect(target).toBeDefined();
          if (place.start === undefined || target?.type !== 'section') continue;
          const there = target.fields.text?.slice(place.start, place.end);
          expect(there).toBe(
            place.status === 'edited' ? place.wordsNow : anchors[at]?.quote?.exact,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every remark when nothing changed', () => {
    const quote = { exact: 'trung bình khá', prefix: 'tỉnh ', suffix: ' về' };
    const anchors: Anchor[] = [
      { nodeId: 's-tong-quat', field: 'text', quote },
      { nodeId: 'ct-kts', field: 'targets' },
      { nodeId: 'plan' },
    ];
    const places = portAnchors(anchors, firstDraft, structuredClone(firstDraft));
    expect(places.map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
  });

  it('never tells a place by words that stand in thousands of places', () => {
    const text = `${'aa '.repeat(20_000)}cuối`;
    const words = { exact: 'aa aa aa', prefix: 'không có', suffix: 'không có' };
    const anchor: Anchor = { nodeId: 's', field: 'text', quote: words };
    expect(portAnchor(anchor, draft(text), draft(`mới ${text} khác`))).toEqual(NOT_FOUND);
  });

  it('keeps where they stood the words that stand in thousands of places, while nothing around changes', () => {
    const text = `${'aa '.repeat(20_000)}cuối`;
    const words = { exact: 'aa aa aa', prefix: 'aa aa ', suffix: ' aa aa', start: 30_000 };
    const anchor: Anchor = { nodeId: 's', field: 'text', quote: words };
    const place = portAnchor(anchor, draft(text), draft(`mới ${text}`));
    expect([place.status, place.start]).toEqual(['shifted', 30_004]);
  });
});

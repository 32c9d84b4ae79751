/**
 * Rows of a CSV file with a mark of UTF-8, after RFC 4180. Throws where a line doesn't end with
 * CRLF.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('\ufeff')) throw new Error('no mark of UTF-8');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('a quoted cell has no end');
        if (text[at] === '"') at += 1;
        cell += text[at];
        at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && !',\r\n"'.includes(text[at] ?? '')) {
        cell += text[at];
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * The events of an iCalendar file, after RFC 5545: each its properties by name with parameters,
 * texts unescaped.
 */
export function readCalendar(text: string): readonly Readonly<Record<string, string>>[] {
  if (!text.endsWith('END:VCALENDAR\r\n')) throw new Error('the calendar has no end');
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const [begin, version] = lines;
  if (begin !== 'BEGIN:VCALENDAR' || version !== 'VERSION:2.0') throw new Error('no calendar');
  const events: Record<string, string>[] = [];
  let event: Record<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') event = {};
    else if (line === 'END:VEVENT') {
      if (!event?.UID || !event.DTSTAMP) throw new Error('an event needs UID and DTSTAMP');
      events.push(event);
      event = undefined;
    } else if (event) {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1);
      event[line.slice(0, colon)] = value.replace(/\\([\\;,nN])/g, (_all, sign: string) =>
        sign.toLowerCase() === 'n' ? '\n' : sign,
      );
    }
  }
  return events;
}

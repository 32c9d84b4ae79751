/**
 * Bytes of a file's header before its name, and where in them the lengths stand: of the file, of
 * its name, of what follows that.
 */
const HEADER = { length: 30, mark: 0x0403_4b50, size: 18, name: 26, extra: 28 } as const;

/**
 * Reads along while a zip archive comes, one whose headers tell how long each file is, and says
 * after each piece how many files are there in full.
 */
export function entriesCounter(): (piece: Uint8Array) => number {
  const header = new Uint8Array(HEADER.length);
  let read = 0;
  let rest = 0;
  let whole = 0;
  let over = false;
  /**
   * What of a file comes behind the fixed part of its header; none where the list of files begins.
   */
  const follows = (): number => {
    const view = new DataView(header.buffer);
    if (view.getUint32(0, true) !== HEADER.mark) {
      over = true;
      return 0;
    }
    const names = view.getUint16(HEADER.name, true) + view.getUint16(HEADER.extra, true);
    return names + view.getUint32(HEADER.size, true);
  };
  return (piece) => {
    let at = 0;
    while (at < piece.length && !over) {
      if (read < HEADER.length) {
        const part = piece.subarray(at, at + HEADER.length - read);
        header.set(part, read);
        read += part.length;
        at += part.length;
        if (read < HEADER.length) break;
        rest = follows();
      }
      const taken = Math.min(rest, piece.length - at);
      at += taken;
      rest -= taken;
      if (rest > 0 || over) break;
      whole += 1;
      read = 0;
    }
    return whole;
  };
}

/**
 * CriticMarkup accepted or rejected, as its own description says: one pass, each mark up to its
 * nearest end.
 */
export function settleCritic(text: string, verdict: 'accept' | 'reject'): string {
  const accept = verdict === 'accept';
  return text.replace(
    /\{\+\+([\s\S]*?)\+\+\}|\{--([\s\S]*?)--\}|\{~~([\s\S]*?)~>([\s\S]*?)~~\}|\{>>[\s\S]*?<<\}/g,
    (_, inserted?: string, deleted?: string, old?: string, now?: string) =>
      (accept ? (inserted ?? now) : (deleted ?? old)) ?? '',
  );
}

import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';

/** The most characters that the server takes of what somebody says: RemarkText of the schema. */
export const MOST_CHARACTERS = 20_000;

/** How many characters too many a text would be sent with; 0 when it fits. */
export const excessOf = (text: string): number =>
  text.length <= MOST_CHARACTERS
    ? 0
    : Math.max(0, [...text.trim().normalize('NFC')].length - MOST_CHARACTERS);

/** Says of a text that is being typed that it is too long to be sent, and what mends it. */
export function TooLong({ text }: { readonly text: string }) {
  const t = useT();
  const excess = excessOf(text);
  if (excess === 0) return null;
  return (
    <p role="alert" className={looks.formError}>
      {t('remark.tooLong', { most: MOST_CHARACTERS.toLocaleString('vi'), excess })}
    </p>
  );
}

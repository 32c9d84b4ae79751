import type { NodeType } from '../../../schemas/types.ts';
import { lateMenu } from '../../components/late.tsx';
import { useFieldLabels, useT } from '../../i18n.tsx';
import type { NodeProps } from '../paper/paper-context.tsx';
import { childTypes } from './child-types.ts';
import styles from './edit-adder.module.css';
import { useDraftActs } from './use-draft-acts.ts';

const AdderMenu = lateMenu(async () => (await import('./adder-menu.tsx')).AdderMenu);

/**
 * After the children of a node: a button for what it is made of, and a menu of all that may stand
 * in it.
 */
export function EditAdder({ node }: NodeProps) {
  const t = useT();
  const labels = useFieldLabels();
  const acts = useDraftActs();
  const types = childTypes(node);
  const [likely] = types;
  if (likely === undefined) return null;
  const name = (type: NodeType) =>
    node.type !== 'plan'
      ? t('edit.add.one', { type: labels.type(type).toLowerCase() })
      : t(type === 'section' ? 'edit.add.section' : 'edit.add.appendix');
  const more = (
    <button type="button" className={styles.adderButton}>
      {t('edit.add.more')}
    </button>
  );
  return (
    <div className={`${styles.adder} no-print`}>
      <button
        type="button"
        className={styles.adderButton}
        onClick={() => void acts.add(node, likely)}
      >
        {`+ ${name(likely)}`}
      </button>
      {types.length > 1 && <AdderMenu node={node} types={types} button={more} />}
    </div>
  );
}

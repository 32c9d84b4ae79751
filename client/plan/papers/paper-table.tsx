import { Button } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../../i18n.tsx';
import type { PaperChoice, PaperFile } from './paper-list.ts';
import styles from './papers-dialog.module.css';

interface Props {
  readonly heading: string;
  readonly papers: readonly PaperChoice[];
}

/** Papers, a line each: its name, what it is, and a button a form. */
export function PaperTable({ heading, papers }: Props) {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      <ul className={`plain-list ${styles.list}`}>
        {papers.map(({ name, detail, of, files }) => (
          <li key={`${name} ${of ?? ''}`} className={styles.paper}>
            <div className={styles.words}>
              <p className={styles.name}>
                {t(name)}
                {of !== undefined && <span lang="vi">{` – ${of}`}</span>}
              </p>
              <p className={styles.detail}>{t(detail)}</p>
            </div>
            <div className={styles.files}>
              {files.map((file) => (
                <FileButton
                  key={file.form}
                  name={of === undefined ? t(name) : `${t(name)} – ${of}`}
                  file={file}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileButton({ name, file }: { readonly name: string; readonly file: PaperFile }) {
  const t = useT();
  const form = t(`papers.form.${file.form}`);
  const shared = { component: 'a', variant: 'default', size: 'xs', href: file.href } as const;
  return file.form === 'print' ? (
    <Button
      {...shared}
      target="_blank"
      rel="noreferrer"
      aria-label={t('papers.open', { name, form })}
    >
      {form}
    </Button>
  ) : (
    <Button {...shared} download aria-label={t('papers.take', { name, form })}>
      {form}
    </Button>
  );
}

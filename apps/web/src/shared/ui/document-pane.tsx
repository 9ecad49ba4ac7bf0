import { Anchor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePartsFragment } from '../api/fragments.generated.ts';
import { formatSize } from '../lib/format.ts';
import classes from './document-pane.module.css';
import { EmptyState } from './empty-state.tsx';
import { FilterTabs } from './filter-tabs.tsx';
import { PdfViewer } from './pdf-viewer.tsx';

interface DocumentPaneProps {
  readonly files: readonly FilePartsFragment[];
  readonly title: string;
  readonly empty?: ReactNode;
}

/** The document as it is: read on the screen where that is possible, downloaded where not. */
export function DocumentPane({ files, title, empty }: DocumentPaneProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  if (!file)
    return (
      <div className={classes.pane}>
        {empty ?? <EmptyState title={t('pdf.noFile')}>{t('pdf.noFileText')}</EmptyState>}
      </div>
    );
  return (
    <div className={classes.pane}>
      {files.length > 1 ? (
        <div className={classes.files}>
          <FilterTabs
            label={t('pdf.files')}
            value={file.id}
            onChange={setChosen}
            options={files.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ) : null}
      <FileView file={file} title={title} />
    </div>
  );
}

function FileView({ file, title }: { readonly file: FilePartsFragment; readonly title: string }) {
  const { t } = useTranslation();
  if (file.mediaType === 'application/pdf') return <PdfViewer url={file.url} name={file.name} />;
  const download = (
    <Anchor href={file.url} download={file.name}>
      {t('download')} {file.name} ({formatSize(file.size)})
    </Anchor>
  );
  if (file.mediaType.startsWith('image/'))
    return (
      <figure className={classes.image}>
        <img src={file.url} alt={title} />
        <figcaption>{download}</figcaption>
      </figure>
    );
  return (
    <EmptyState title={file.name} action={download}>
      {t('pdf.noPreview')}
    </EmptyState>
  );
}

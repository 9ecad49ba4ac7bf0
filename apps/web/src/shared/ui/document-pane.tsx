import { Anchor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePartsFragment } from '../api/fragments.generated.ts';
import { formatSize } from '../lib/format.ts';
import classes from './document-pane.module.css';
import { EmptyState } from './empty-state.tsx';
import { FilterTabs } from './filter-tabs.tsx';
import { PdfViewer } from './pdf-viewer.tsx';
import { Why } from './why/why.tsx';

interface DocumentPaneProps {
  readonly files: readonly FilePartsFragment[];
  readonly title: string;
  readonly empty?: ReactNode;
  /** Why no copy may be taken; shown in the place of the download. */
  readonly viewOnly?: string | undefined;
}

/** The document as it is: read on the screen where that is possible, downloaded where not. */
export function DocumentPane({ files, title, empty, viewOnly }: DocumentPaneProps) {
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
      <FileView file={file} title={title} viewOnly={viewOnly} />
    </div>
  );
}

function FileView({
  file,
  title,
  viewOnly,
}: {
  readonly file: FilePartsFragment;
  readonly title: string;
  readonly viewOnly: string | undefined;
}) {
  const { t } = useTranslation();
  if (file.mediaType === 'application/pdf')
    return <PdfViewer url={file.url} name={file.name} viewOnly={viewOnly} fileId={file.id} />;
  const download = (
    <>
      {viewOnly ?? (
        <Anchor href={`${file.url}?download=1`} download={file.name}>
          {t('download')} {file.name} ({formatSize(file.size)})
        </Anchor>
      )}{' '}
      <Why type="FILE" id={file.id} />
    </>
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

import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pdf/pdf.module.css';

const PdfCanvas = lazy(() => import('./pdf/pdf-canvas.tsx'));

interface PdfViewerProps {
  /** `/files/…` or a local `blob:` address. */
  readonly url: string;
  readonly name: string;
  /** Why no copy may be taken; shown in the place of the download. */
  readonly viewOnly?: string | undefined;
  /** The stored file, to be asked who may read it; none while it is only on this machine. */
  readonly fileId?: string | undefined;
}

/** Shows a PDF; the reader itself is fetched when the first document is opened. */
export function PdfViewer({ url, name, ...stored }: PdfViewerProps) {
  const { t } = useTranslation();
  const waiting = (
    <p className={classes.waiting} role="status">
      {t('pdf.loading')}
    </p>
  );
  return (
    <Suspense fallback={waiting}>
      <PdfCanvas key={url} url={url} name={name} {...stored} />
    </Suspense>
  );
}

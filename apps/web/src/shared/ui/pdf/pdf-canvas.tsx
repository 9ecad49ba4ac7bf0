import { ActionIcon, Anchor } from '@mantine/core';
import { IconArrowAutofitWidth, IconDownload, IconMinus, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { EmptyState } from '../empty-state.tsx';
import { Why } from '../why/why.tsx';
import { openPdf, type PDFDocumentProxy } from './pdf-engine.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf.module.css';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const GUTTER_PX = 32;
const WIDEST_FIT = 1.6;

type Loaded = {
  readonly pdf: PDFDocumentProxy;
  readonly size: { readonly width: number; readonly height: number };
};

interface PdfCanvasProps {
  readonly url: string;
  readonly name: string;
  readonly viewOnly?: string | undefined;
  readonly fileId?: string | undefined;
}

/** The document itself: pages under each other, fitted to the width until the person zooms. */
export default function PdfCanvas({ url, name, viewOnly, fileId }: PdfCanvasProps) {
  const { t } = useTranslation();
  const pages = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [fit, setFit] = useState(1);
  const [current, setCurrent] = useState(1);

  useEffect(() => {
    const opening = openPdf(url);
    let wanted = true;
    opening.document
      .then(async (pdf) => {
        const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
        if (wanted) setLoaded({ pdf, size: { width, height } });
      })
      .catch(() => {
        if (wanted) setFailed(true);
      });
    return () => {
      wanted = false;
      opening.close();
    };
  }, [url]);

  const width = loaded?.size.width;
  useEffect(() => {
    const element = pages.current;
    if (!element || width === undefined) return undefined;
    const measure = () => setFit(Math.min((element.clientWidth - GUTTER_PX) / width, WIDEST_FIT));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [width]);

  const scale = Math.max(chosen ?? fit, 0.1);
  const zoom = (direction: 1 | -1) =>
    setChosen(
      direction === 1
        ? (STEPS.find((step) => step > scale + 0.01) ?? scale)
        : (STEPS.findLast((step) => step < scale - 0.01) ?? scale),
    );
  const count = loaded?.pdf.numPages ?? 0;
  const goTo = (page: number) =>
    pages.current
      ?.querySelector(`[data-page="${Math.min(Math.max(page, 1), count)}"]`)
      ?.scrollIntoView({ block: 'start' });
  const onVisible = useCallback((page: number) => setCurrent(page), []);
  const idle = loaded === null;
  useShortcuts([
    { keys: '+', label: t('pdf.keys'), run: () => zoom(1), disabled: idle },
    { keys: '=', label: t('pdf.keys'), run: () => zoom(1), disabled: idle },
    { keys: '-', label: t('pdf.keys'), run: () => zoom(-1), disabled: idle },
    { keys: '0', label: t('pdf.fitWidth'), run: () => setChosen(null), disabled: idle },
    { keys: ']', label: t('pdf.nextPage'), run: () => goTo(current + 1), disabled: idle || count < 2 },
    { keys: '[', label: t('pdf.previousPage'), run: () => goTo(current - 1), disabled: idle || count < 2 },
  ]);

  const download = (
    <>
      {viewOnly ? (
        <span>{viewOnly}</span>
      ) : (
        <Anchor className={classes.download} href={url.startsWith('blob:') ? url : `${url}?download=1`} download={name}>
          <IconDownload size={16} aria-hidden /> {t('download')}
        </Anchor>
      )}
      {fileId ? <Why type="FILE" id={fileId} /> : null}
    </>
  );
  if (failed)
    return (
      <div className={classes.viewer}>
        <EmptyState title={t('pdf.failed')} action={download}>
          {t('pdf.failedText')}
        </EmptyState>
      </div>
    );
  return (
    <div className={classes.viewer}>
      <div className={classes.toolbar}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.count} aria-live="polite">
          {count > 0 ? t('pdf.pageOf', { page: current, pages: count }) : null}
        </span>
        <span className={classes.zoom}>
          <ActionIcon variant="subtle" aria-label={t('pdf.zoomOut')} disabled={idle} onClick={() => zoom(-1)}>
            <IconMinus size={16} />
          </ActionIcon>
          <span className={classes.percent}>{Math.round(scale * 100)} %</span>
          <ActionIcon variant="subtle" aria-label={t('pdf.zoomIn')} disabled={idle} onClick={() => zoom(1)}>
            <IconPlus size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('pdf.fitWidth')}
            aria-pressed={chosen === null}
            disabled={idle}
            onClick={() => setChosen(null)}
          >
            <IconArrowAutofitWidth size={18} />
          </ActionIcon>
        </span>
        {download}
      </div>
      <div ref={pages} className={classes.pages} role="region" aria-label={t('pdf.label', { name })} tabIndex={0}>
        {loaded ? (
          Array.from({ length: count }, (_, index) => (
            <PdfPage
              key={index}
              document={loaded.pdf}
              number={index + 1}
              size={loaded.size}
              scale={scale}
              onVisible={onVisible}
            />
          ))
        ) : (
          <p className={classes.waiting} role="status">
            {t('pdf.loading')}
          </p>
        )}
      </div>
    </div>
  );
}

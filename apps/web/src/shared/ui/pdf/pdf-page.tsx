import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage, type PDFDocumentProxy, type PDFPageProxy } from './pdf-engine.ts';
import classes from './pdf.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** Size of the page in points, before it is known that of the first page. */
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: number;
  onVisible(number: number): void;
}

/** One page, drawn when it comes near the window and given up when it is far away. */
export function PdfPage({ document: pdf, number, size, scale, onVisible }: PdfPageProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  const [page, setPage] = useState<PDFPageProxy | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const nearby = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px 0px',
    });
    const inView = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onVisible(number);
      },
      { rootMargin: '-40% 0px -55% 0px' },
    );
    nearby.observe(element);
    inView.observe(element);
    return () => {
      nearby.disconnect();
      inView.disconnect();
    };
  }, [number, onVisible]);

  useEffect(() => {
    if (!near || page) return undefined;
    let wanted = true;
    void pdf.getPage(number).then((found) => {
      if (wanted) setPage(found);
    });
    return () => {
      wanted = false;
    };
  }, [near, page, pdf, number]);

  useEffect(() => {
    if (!near || !page || !canvas.current || !text.current) return undefined;
    const drawing = drawPage(page, scale, { canvas: canvas.current, text: text.current });
    // Cancelling rejects; a page that cannot be drawn stays white and can be downloaded.
    drawing.done.catch(() => undefined);
    return () => drawing.cancel();
  }, [near, page, scale]);

  const own = page?.getViewport({ scale: 1 }) ?? size;
  return (
    <div
      ref={frame}
      className={classes.page}
      data-page={number}
      role="group"
      aria-label={t('pdf.page', { page: number })}
      style={{ width: own.width * scale, height: own.height * scale }}
    >
      {near ? (
        <>
          <canvas ref={canvas} className={classes.canvas} aria-hidden />
          <div ref={text} className={classes.text} />
        </>
      ) : null}
    </div>
  );
}

import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a document by ranges: a long scan shows its first page before it is all here. */
export function openPdf(url: string): { readonly document: Promise<PDFDocumentProxy>; close(): void } {
  const task = getDocument({
    url,
    withCredentials: true,
    isEvalSupported: false,
    disableAutoFetch: true,
    enableXfa: false,
  });
  return { document: task.promise, close: () => void task.destroy() };
}

/** Draws a page at a scale, sharp on dense screens, with selectable text above. */
export function drawPage(
  page: PDFPageProxy,
  scale: number,
  target: { readonly canvas: HTMLCanvasElement; readonly text: HTMLDivElement },
): { readonly done: Promise<void>; cancel(): void } {
  const viewport = page.getViewport({ scale });
  const density = Math.min(globalThis.devicePixelRatio || 1, 2);
  const { canvas, text } = target;
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const context = canvas.getContext('2d');
  if (!context) return { done: Promise.resolve(), cancel: () => undefined };
  const painting = page.render({
    canvasContext: context,
    viewport,
    ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
  });
  text.replaceChildren();
  text.style.setProperty('--scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  const done = Promise.all([painting.promise, layer.render()]).then(() => undefined);
  return {
    done,
    cancel: () => {
      painting.cancel();
      layer.cancel();
    },
  };
}

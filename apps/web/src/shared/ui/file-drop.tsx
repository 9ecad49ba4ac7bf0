import { useApolloClient } from '@apollo/client/react';
import { Button, CloseButton, Input } from '@mantine/core';
import { IconFileCheck, IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetViewer } from '../api/forget-viewer.ts';
import { useSettings } from '../app/use-settings.ts';
import { formatSize } from '../lib/format.ts';
import classes from './file-drop.module.css';
import { toast } from './toasts.ts';
import { tooLarge, uploadFile, UploadFailed, type UploadedFile } from './upload.ts';
import type { UploadStep } from './use-file-gate.ts';

export type { UploadedFile } from './upload.ts';

const ACCEPT = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

const MEGABYTE = 1024 * 1024;

interface FileDropProps {
  readonly label: string;
  readonly value: UploadedFile | null;
  onChange(file: UploadedFile | null): void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly compact?: boolean;
  /** Where it is sent; documents go to `/files`. */
  readonly to?: string;
  /** Endings that the chooser offers, and what is said of kind and size, when they are others than for documents. */
  readonly accept?: string;
  readonly kinds?: string;
  /** For a form that waits for the file (`useFileGate`). */
  onStep?(step: UploadStep): void;
}

type Upload =
  | { readonly step: 'idle' }
  | { readonly step: 'sending'; readonly file: File; readonly percent: number }
  | { readonly step: 'failed'; readonly file: File; readonly why: string };

/** Drop, paste or choose one file; a refused one stays here and can be sent again. */
export function FileDrop({ label, value, onChange, description, error, required, compact, ...other }: FileDropProps) {
  const { to = '/files', accept = ACCEPT, kinds, onStep } = other;
  const { t } = useTranslation();
  const client = useApolloClient();
  const limit = useSettings()?.maxUploadMegabytes;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  const [over, setOver] = useState(false);
  const [upload, setShown] = useState<Upload>({ step: 'idle' });
  const setUpload = (next: Upload, step: UploadStep = next.step) => {
    setShown(next);
    onStep?.(step);
  };

  useEffect(() => () => sending.current?.abort(), []);

  const send = async (file: File) => {
    sending.current?.abort();
    // Told before half of it has been sent; the server decides again.
    if (limit !== undefined && file.size > limit * MEGABYTE) {
      setUpload({ step: 'failed', file, why: tooLarge(limit) });
      return;
    }
    const controller = new AbortController();
    sending.current = controller;
    setUpload({ step: 'sending', file, percent: 0 });
    try {
      const uploaded = await uploadFile(file, {
        to,
        signal: controller.signal,
        onProgress: (percent) => setUpload({ step: 'sending', file, percent }),
      });
      onChange(uploaded);
      setUpload({ step: 'idle' }, 'arrived');
    } catch (failure) {
      if (controller.signal.aborted) return;
      const why = failure instanceof UploadFailed ? failure.message : t('file.network');
      setUpload({ step: 'failed', file, why });
      if (failure instanceof UploadFailed && failure.signedOut) forgetViewer(client);
    }
  };
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (files && files.length > 1) toast({ tone: 'ok', text: t('file.one') });
    if (file) void send(file);
  };
  useWindowPaste((files) => {
    if (value === null && upload.step !== 'sending') take(files);
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const stop = () => {
    sending.current?.abort();
    setUpload({ step: 'idle' });
  };
  const choose = () => input.current?.click();
  const shownError = upload.step === 'failed' ? upload.why : error;

  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={description}
      error={shownError}
      required={required ?? false}
      labelElement="div"
      errorProps={{ role: 'alert' }}
    >
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-compact={compact || undefined}
        data-error={shownError ? true : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          accept={accept}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={label}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        {upload.step === 'sending' ? (
          <div className={classes.sending}>
            <p role="status">{t('file.uploading', { name: upload.file.name, percent: upload.percent })}</p>
            <progress className={classes.progress} max={100} value={upload.percent} aria-label={upload.file.name} />
            <Button size="compact-sm" variant="default" onClick={stop}>
              {t('file.cancelUpload')}
            </Button>
          </div>
        ) : null}
        {upload.step === 'failed' ? (
          <div className={classes.sending}>
            <p>
              {upload.file.name} · {formatSize(upload.file.size)}. {t('file.kept')}
            </p>
            <div className={classes.buttons}>
              <Button size="compact-sm" onClick={() => void send(upload.file)}>
                {t('retry')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={choose}>
                {t('file.replace')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setUpload({ step: 'idle' })}>
                {t('file.removeFile')}
              </Button>
            </div>
          </div>
        ) : null}
        {upload.step === 'idle' && value ? (
          <div className={classes.done}>
            <IconFileCheck size={20} aria-hidden />
            <span className={classes.name}>
              {value.name}{' '}
              <span className={classes.dim}>
                · {formatSize(value.size)} · {t('file.done')}
              </span>
            </span>
            <Button size="compact-sm" variant="default" onClick={choose}>
              {t('file.replace')}
            </Button>
            <CloseButton
              aria-label={t('file.removeFile')}
              onClick={() => {
                onChange(null);
                onStep?.('idle');
              }}
            />
          </div>
        ) : null}
        {upload.step === 'idle' && !value ? (
          <div className={classes.idle}>
            <IconFileUpload size={compact ? 20 : 28} stroke={1.5} aria-hidden />
            <p>
              {t('file.drop')}{' '}
              <button type="button" className={classes.choose} onClick={choose}>
                {t('file.choose')}
              </button>
            </p>
            <p className={classes.dim}>
              {kinds ?? (limit === undefined ? t('file.kinds') : t('file.limits', { limit }))}
            </p>
          </div>
        ) : null}
      </div>
    </Input.Wrapper>
  );
}

/** A file pasted anywhere on the page, as long as nobody is typing. */
function useWindowPaste(onFiles: (files: FileList) => void): void {
  const handler = useRef(onFiles);
  useEffect(() => {
    handler.current = onFiles;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files || files.length === 0) return;
      event.preventDefault();
      handler.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

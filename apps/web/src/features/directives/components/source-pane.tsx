import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/lib/format.ts';
import { DocumentPane } from '../../../shared/ui/document-pane.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import type { DirectiveSourceFragment } from './directive-detail.generated.ts';
import classes from './source-pane.module.css';

const SHOWN = 60;

/** What is marked inside the element, without the line breaks of the page. */
function markedIn(element: HTMLElement | null): string {
  const selection = document.getSelection();
  if (!element || !selection || selection.isCollapsed || !element.contains(selection.anchorNode)) return '';
  return selection.toString().replace(/\s+/g, ' ').trim();
}

interface SourcePaneProps {
  readonly source: DirectiveSourceFragment;
  onTake(text: string): void;
  onOther(): void;
}

/** The source as it was signed; a marked sentence becomes the content of the directive. */
export function SourcePane({ source, onTake, onOther }: SourcePaneProps) {
  const { t } = useTranslation('directives');
  const paper = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState('');
  useEffect(() => {
    // A tap on the button ends the selection before it is heard: the last one is kept.
    const note = () => {
      const text = markedIn(paper.current);
      if (text) setMarked(text);
    };
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, []);
  return (
    <>
      <div className={classes.head}>
        <p className={classes.name}>
          <strong>{source.symbol}</strong> · {formatDate(source.issuedOn)} · {source.subject}
        </p>
        <div className={classes.buttons}>
          {marked ? (
            <Button size="compact-sm" onMouseDown={(event) => event.preventDefault()} onClick={() => onTake(marked)}>
              {t('create.take', { text: marked.length > SHOWN ? `${marked.slice(0, SHOWN)}…` : marked })}
            </Button>
          ) : (
            <span className={classes.hint}>{t('create.mark')}</span>
          )}
          <Why type="DOCUMENT" id={source.id} />
          <Button size="compact-sm" variant="subtle" onClick={onOther}>
            {t('create.otherSource')}
          </Button>
        </div>
      </div>
      <div ref={paper} className={classes.paper}>
        <DocumentPane files={source.files} title={source.symbol} />
      </div>
    </>
  );
}

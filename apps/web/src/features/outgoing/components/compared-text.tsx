import { Button, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompareVersionsQuery } from './compare-versions.generated.ts';
import classes from './compare.module.css';

type Paragraph = CompareVersionsQuery['compareVersions']['paragraphs'][number];
type Part = Paragraph['parts'][number];

const isSame = ({ parts }: Paragraph): boolean => parts.every(({ change }) => change === 'SAME');
/** So many unchanged paragraphs in a row are folded away. */
const FOLDED = 3;

/** Unchanged paragraphs in a row together, changed ones each alone. */
export function stretchesOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const stretches: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1);
    if (last?.[0] && isSame(last[0]) && isSame(paragraph)) last.push(paragraph);
    else stretches.push([paragraph]);
  }
  return stretches;
}

/** What changed, paragraph by paragraph; told by words and lines as well as by colour. */
export function ComparedText({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const { t } = useTranslation('compare');
  const list = useRef<HTMLOListElement>(null);
  const changed = paragraphs.filter((paragraph) => !isSame(paragraph));
  const count = (change: Part['change']) =>
    changed.reduce((sum, { parts }) => sum + parts.filter((part) => part.change === change).length, 0);
  if (changed.length === 0) return <p role="status">{t('unchanged')}</p>;
  const go = (step: 1 | -1) => {
    const places = [...(list.current?.querySelectorAll<HTMLElement>('[data-changed]') ?? [])];
    const now = places.findIndex((place) => place === document.activeElement);
    const next = now < 0 ? (step > 0 ? 0 : places.length - 1) : (now + step + places.length) % places.length;
    places[next]?.focus();
  };
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.note} role="status">
          {t('counts', { paragraphs: changed.length, inserted: count('INSERTED'), deleted: count('DELETED') })}
        </p>
        {/* The place that has the focus is where one goes on from: a press does not take it away. */}
        <Button size="xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => go(-1)}>
          {t('previous')}
        </Button>
        <Button size="xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => go(1)}>
          {t('next')}
        </Button>
      </div>
      <ol className={classes.text} aria-label={t('text')} ref={list}>
        {stretchesOf(paragraphs).map((stretch, at) => (
          <Stretch key={at} paragraphs={stretch} />
        ))}
      </ol>
    </>
  );
}

function Stretch({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const { t } = useTranslation('compare');
  const [first] = paragraphs;
  if (!first) return null;
  if (!isSame(first)) return <Changed paragraph={first} />;
  const plain = paragraphs.map(({ parts }, at) => <p key={at}>{parts.map(({ text }) => text).join('')}</p>);
  return (
    <li>
      {paragraphs.length < FOLDED ? (
        plain
      ) : (
        <details>
          <summary>{t('folded', { count: paragraphs.length })}</summary>
          {plain}
        </details>
      )}
    </li>
  );
}

function Changed({ paragraph: { parts } }: { paragraph: Paragraph }) {
  const { t } = useTranslation('compare');
  const whole = parts.length === 1 ? parts[0]?.change : undefined;
  return (
    <li className={classes.changed} data-changed tabIndex={-1}>
      <span className={classes.label}>
        {whole === 'INSERTED'
          ? t('paragraph.inserted')
          : whole === 'DELETED'
            ? t('paragraph.deleted')
            : t('paragraph.changed')}
      </span>
      <p>
        {parts.map(({ change, text }, at) => {
          if (change === 'SAME') return text;
          const Element = change === 'INSERTED' ? 'ins' : 'del';
          return (
            <Element key={at}>
              {whole ? null : <VisuallyHidden> {t(`word.${change}`)} </VisuallyHidden>}
              {text}
              {whole ? null : <VisuallyHidden> {t('word.end')} </VisuallyHidden>}
            </Element>
          );
        })}
      </p>
    </li>
  );
}

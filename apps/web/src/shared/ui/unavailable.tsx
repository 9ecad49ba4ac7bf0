import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './unavailable.module.css';
import { Whisper } from './whisper.tsx';

interface UnavailableProps {
  /** What cannot be done, in the words of the button it would be. */
  readonly word: string;
  /** The whole name of it, where the word alone could be any; the word without. */
  readonly name?: string;
  /** Why, in a sentence, and who could. */
  readonly children: ReactNode;
}

/** Greyed but reachable: it cannot act, it can answer. */
export function Unavailable({ word, name = word, children }: UnavailableProps) {
  const { t } = useTranslation();
  return (
    <Whisper
      className={classes.unavailable}
      label={t('whyNot', { action: name })}
      button={
        <>
          {word} <span className={classes.why}>{t('why')}</span>
        </>
      }
    >
      {() => children}
    </Whisper>
  );
}

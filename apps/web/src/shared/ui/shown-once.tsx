import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { toast } from './toasts.ts';
import classes from './shown-once.module.css';

interface ShownOnceProps {
  /** What it is and whose, also as the name of the part. */
  readonly title: string;
  readonly secret: string;
  readonly words: {
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly noted: string;
  };
  /** What to do with it now. */
  readonly children: ReactNode;
  onNoted(): void;
}

/** A secret that nobody can show again: it is in no list, no journal and no cache, and gone when the person goes on. */
export function ShownOnce({ title, secret, words, children, onNoted }: ShownOnceProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast({ tone: 'ok', text: words.copied });
    } catch {
      toast({ tone: 'danger', text: words.notCopied });
    }
  };
  return (
    <section ref={box} tabIndex={-1} className={classes.box} aria-label={title}>
      <p>
        <b>{title}</b>
      </p>
      <code className={classes.code}>{secret}</code>
      {children}
      <div className={classes.acts}>
        <Button variant="default" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button onClick={onNoted}>{words.noted}</Button>
      </div>
    </section>
  );
}

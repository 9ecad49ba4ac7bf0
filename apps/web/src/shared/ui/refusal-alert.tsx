import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { atPath, problemSentence, ruleSentence, type Refusal } from '../api/refusal.ts';
import { formatInstant } from '../lib/format.ts';
import classes from './refusal-alert.module.css';

interface RefusalAlertProps {
  readonly refusal: Refusal | null;
  readonly onReload?: (() => void) | undefined;
  /** Problems already shown at their fields are not said twice. */
  readonly shownPaths?: readonly string[];
}

/** Why nothing was stored, in sentences, and what to do now. */
export function RefusalAlert({ refusal, onReload, shownPaths = [] }: RefusalAlertProps) {
  const { t } = useTranslation();
  if (!refusal) return null;
  if (refusal.kind === 'rule')
    return (
      <Alert role="alert" color="accent" variant="outline" className={classes.alert} title={t('refused')}>
        {ruleSentence(refusal.code, refusal.params)}
      </Alert>
    );
  if (refusal.kind === 'conflict')
    return (
      <Alert role="alert" color="accent" variant="outline" className={classes.alert} title={t('conflict.title')}>
        {t('conflict.text', {
          who: refusal.changedBy ?? t('conflict.someone'),
          when: formatInstant(refusal.changedAt),
        })}
        {onReload ? (
          <Button className={classes.reload} size="compact-sm" variant="default" onClick={onReload}>
            {t('reload')}
          </Button>
        ) : null}
      </Alert>
    );
  const left = refusal.problems.filter(({ path }) => !shownPaths.some((shown) => atPath(path, shown)));
  if (left.length === 0) return null;
  return (
    <Alert role="alert" color="accent" variant="outline" className={classes.alert} title={t('invalid')}>
      <ul className={classes.list}>
        {left.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>{problemSentence(problem)}</li>
        ))}
      </ul>
    </Alert>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionReasonPartsFragment } from '../api/fragments.generated.ts';
import { ruleSentence } from '../api/refusal.ts';
import { keyNames, useShortcuts } from '../hooks/use-shortcuts.ts';
import classes from './action-bar.module.css';
import { Unavailable } from './unavailable.tsx';
import { WhyAction } from './why/why.tsx';

export interface ActionState<TAction extends string> {
  readonly action: TAction;
  readonly available: boolean;
  readonly reason: ActionReasonPartsFragment;
}

interface ActionBarProps<TAction extends string> {
  /** Whose words (`actions:<feature>.<ACTION>`) and states are meant. */
  readonly feature: 'incoming' | 'outgoing' | 'directives' | 'workFiles' | 'envelopes' | 'numbering';
  readonly actions: readonly ActionState<TAction>[];
  onAction(action: NoInfer<TAction>): void;
  readonly shortcuts?: Partial<Record<NoInfer<TAction>, string>>;
  /** The filled button; the first available one otherwise. */
  readonly primary?: NoInfer<TAction>;
  readonly danger?: readonly NoInfer<TAction>[];
  readonly hide?: readonly NoInfer<TAction>[];
  readonly pending?: NoInfer<TAction> | null;
  /** The object, to say more than the sentence: which permission, which role, who has it. */
  readonly id?: string;
}

const TYPES = {
  incoming: 'INCOMING',
  outgoing: 'OUTGOING',
  directives: 'DIRECTIVE',
  workFiles: 'WORK_FILE',
  envelopes: 'ENVELOPE',
  // A book is explained by its sentence alone.
  numbering: null,
} as const;

/** What can be done, decided by the server; what cannot be done says why, and who could. */
export function ActionBar<TAction extends string>({
  feature,
  actions,
  onAction,
  shortcuts = {},
  primary,
  danger = [],
  hide = [],
  pending = null,
  id,
}: ActionBarProps<TAction>) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const word = (action: TAction) => t(`actions:${feature}.${action}`);
  const shown = actions.filter(({ action }) => !hide.includes(action));
  const available = shown.filter((state) => state.available);
  const others = shown.filter((state) => !state.available);
  const filled =
    available.find(({ action }) => action === primary) ?? available.find(({ action }) => !danger.includes(action));
  const keyOf = (action: TAction): string | undefined => shortcuts[action];

  useShortcuts(
    available.flatMap(({ action }) => {
      const keys = keyOf(action);
      return keys ? [{ keys, label: word(action), run: () => onAction(action), disabled: pending !== null }] : [];
    }),
  );

  if (shown.length === 0) return null;
  return (
    <div className={classes.bar}>
      {available.length > 0 ? (
        <div className={classes.buttons}>
          {available.map(({ action }) => {
            const keys = keyOf(action);
            const isFilled = action === filled?.action;
            return (
              <Button
                key={action}
                size="sm"
                variant={isFilled ? 'filled' : 'default'}
                className={danger.includes(action) ? classes.danger : undefined}
                loading={pending === action}
                disabled={pending !== null && pending !== action}
                aria-keyshortcuts={keys}
                rightSection={keys ? <kbd className={classes.key}>{keyNames(keys).join(' ')}</kbd> : null}
                onClick={() => onAction(action)}
              >
                {word(action)}
              </Button>
            );
          })}
        </div>
      ) : null}
      {available.length === 0 ? <p className={classes.nothing}>{t('nothingToDo')}</p> : null}
      {others.length > 0 ? (
        <button type="button" className={classes.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {available.length > 0 ? `${t('more')} · ${t('why')}` : t('why')}
        </button>
      ) : null}
      {unfolded && others.length > 0 ? (
        <div className={classes.buttons}>
          {others.map(({ action, reason }) => (
            <RefusedAction key={action} action={action} word={word(action)} reason={reason} feature={feature} id={id} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface RefusedActionProps {
  readonly action: string;
  readonly word: string;
  readonly reason: ActionReasonPartsFragment;
  readonly feature: ActionBarProps<string>['feature'];
  readonly id: string | undefined;
}

function RefusedAction({ action, word, reason, feature, id }: RefusedActionProps) {
  const { t } = useTranslation();
  const type = TYPES[feature];
  return (
    <Unavailable word={word}>
      <p>{reason.code ? ruleSentence(reason.code, reason.params, feature) : t('refused')}</p>
      {reason.whoCould.length > 0 ? (
        <p className={classes.who}>{t('whoCould', { names: reason.whoCould.join(', ') })}</p>
      ) : null}
      {id === undefined || type === null ? null : <WhyAction type={type} id={id} action={action} />}
    </Unavailable>
  );
}

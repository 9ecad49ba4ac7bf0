import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { normalisedPassword, PASSWORD_LENGTH, validatePassword } from '@qlvb/domain/identity/password';
import { checkPresent, problem } from '@qlvb/domain/problems';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, validationRefusal } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { ViewerDocument, type ViewerPartsFragment } from '../../../shared/app/viewer.generated.ts';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { ChangePasswordDocument, PasswordRulesDocument } from './change-password.generated.ts';
import classes from './change-password-form.module.css';
import { PasswordHint } from './password-hint.tsx';

interface ChangePasswordFormProps {
  readonly viewer: ViewerPartsFragment;
  /** What the password of now is called here. */
  readonly currentLabel: string;
  onDone?(): void;
}

const PATHS = ['currentPassword', 'newPassword'] as const;
const EMPTY = { current: '', next: '', again: '' };

/** The rules are those of the domain, told before sending; the server adds the list of common passwords. */
export function ChangePasswordForm({ viewer, currentLabel, onDone }: ChangePasswordFormProps) {
  const { t } = useTranslation('accounts');
  const client = useApolloClient();
  const { data } = useQuery(PasswordRulesDocument, { fetchPolicy: 'cache-first' });
  const minLength = data?.settings.passwordMinLength ?? PASSWORD_LENGTH.min;
  const [typed, setTyped] = useState(EMPTY);
  const [found, setFound] = useState<Refusal | null>(null);
  const [differs, setDiffers] = useState(false);
  const change = useAct(ChangePasswordDocument, {
    done: ({ ended }) => (ended > 0 ? t('password.doneEnded', { count: ended }) : t('password.done')),
  });
  const errors = useFieldErrors(found ?? change.refusal);

  const check = (): Refusal | null => {
    const owner = {
      username: viewer.username,
      fullName: viewer.person.fullName,
      agencies: viewer.positions.map(({ agency }) => agency.shortName),
    };
    const same = typed.next !== '' && normalisedPassword(typed.next) === normalisedPassword(typed.current);
    return validationRefusal([
      ...checkPresent('currentPassword', typed.current),
      ...(same
        ? [problem('newPassword', 'PASSWORD_UNCHANGED')]
        : validatePassword('newPassword', typed.next, { minLength, owner })),
    ]);
  };
  const submit = async () => {
    const problems = check();
    const twice = normalisedPassword(typed.next) === normalisedPassword(typed.again);
    setFound(problems);
    setDiffers(!twice);
    if (problems || !twice) return;
    const done = await change.run({ input: { currentPassword: typed.current, newPassword: typed.next } });
    if (!done) return;
    setTyped(EMPTY);
    client.writeQuery({ query: ViewerDocument, data: { viewer: done.viewer } });
    onDone?.();
  };
  const eye = { 'aria-label': `${t('identity:show')} / ${t('identity:hide')}`, tabIndex: 0 };

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.pending) void submit();
      }}
    >
      {/* Password managers keep the new one under the right name. */}
      <input type="text" name="username" autoComplete="username" value={viewer.username} readOnly hidden />
      <PasswordInput
        label={currentLabel}
        name="current-password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={errors('currentPassword')}
        value={typed.current}
        onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
        visibilityToggleButtonProps={eye}
      />
      <PasswordInput
        label={t('password.next')}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        description={t('password.rules', { min: minLength })}
        error={errors('newPassword')}
        value={typed.next}
        onChange={(event) => setTyped({ ...typed, next: event.currentTarget.value })}
        visibilityToggleButtonProps={eye}
      />
      <PasswordHint password={typed.next} minLength={minLength} />
      <PasswordInput
        label={t('password.again')}
        name="new-password-again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={differs ? t('password.differs') : undefined}
        value={typed.again}
        onChange={(event) => setTyped({ ...typed, again: event.currentTarget.value })}
        visibilityToggleButtonProps={eye}
      />
      <RefusalAlert refusal={found ? null : change.refusal} shownPaths={PATHS} />
      <div>
        <Button type="submit" loading={change.pending}>
          {t('password.submit')}
        </Button>
      </div>
    </form>
  );
}

import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { ruleSentence } from '../../shared/api/refusal.ts';
import { ViewerDocument } from '../../shared/app/viewer.generated.ts';
import { usePageTitle } from '../../shared/hooks/use-page-title.ts';
import { DemonstrationHint } from './demonstration-hint.tsx';
import { safeNext } from './safe-next.ts';
import { SignInDocument } from './sign-in.generated.ts';
import classes from './sign-in-page.module.css';

type Missing = { readonly username?: string; readonly password?: string };

export function Component() {
  const { t } = useTranslation('identity');
  usePageTitle(t('title'));
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useApolloClient();
  const next = safeNext(params.get('next'));
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const [signIn, { loading }] = useMutation(SignInDocument);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [capsLock, setCapsLock] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const usernameField = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  if (data?.viewer) return <Navigate to={next} replace />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacking: Missing = {
      ...(username.trim() ? {} : { username: t('missingUsername') }),
      ...(password ? {} : { password: t('missingPassword') }),
    };
    setMissing(lacking);
    setRefused(null);
    if (lacking.username) usernameField.current?.focus();
    else if (lacking.password) passwordField.current?.focus();
    if (lacking.username || lacking.password) return;
    try {
      const answer = await signIn({ variables: { input: { username: username.trim(), password } } });
      const result = answer.data?.signIn;
      if (result?.__typename === 'SignInSuccess') {
        await client.clearStore();
        client.writeQuery({ query: ViewerDocument, data: { viewer: result.viewer } });
        await navigate(next, { replace: true });
        return;
      }
      if (result) setRefused(ruleSentence(result.code, result.params));
      setPassword('');
      passwordField.current?.focus();
    } catch {
      setRefused(t('network'));
    }
  };
  const fill = (account: { readonly username: string; readonly password: string }) => {
    setUsername(account.username);
    setPassword(account.password);
    setMissing({});
    setRefused(null);
    // The next key press signs in.
    button.current?.focus();
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.head}>
          <img src="/favicon.svg" alt="" width={40} height={40} />
          <div>
            <p className={classes.product}>{t('shell:product')}</p>
            <p className={classes.lead}>{t('lead')}</p>
          </div>
        </header>
        <h1 className={classes.title}>{t('title')}</h1>
        {params.has('next') && !refused ? <p className={classes.dim}>{t('again')}</p> : null}
        <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
          {refused ? (
            <Alert role="alert" variant="outline" className={classes.refused}>
              {refused}
            </Alert>
          ) : null}
          <TextInput
            ref={usernameField}
            size="md"
            label={t('username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            withAsterisk={false}
            error={missing.username}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            ref={passwordField}
            size="md"
            label={t('password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            error={missing.password}
            description={capsLock ? t('capsLock') : undefined}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            onKeyUp={watchCapsLock}
            visibilityToggleButtonProps={{ 'aria-label': `${t('show')} / ${t('hide')}`, tabIndex: 0 }}
          />
          <Button ref={button} type="submit" size="md" loading={loading}>
            {loading ? t('pending') : t('title')}
          </Button>
        </form>
        <p className={classes.dim}>{t('help')}</p>
        <DemonstrationHint onChoose={fill} />
      </div>
    </main>
  );
}

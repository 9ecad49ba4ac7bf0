import { useApolloClient } from '@apollo/client/react';
import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { SignInDocument } from '../../features/identity/sign-in.generated.ts';
import { refreshActive } from '../../shared/api/refresh.ts';
import { refusalOf, type Refusal } from '../../shared/api/refusal.ts';
import { ActAsDocument } from '../../shared/app/session.generated.ts';
import { ViewerDocument, type ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { FormDialog } from '../../shared/ui/form-dialog.tsx';
import { signInAddress } from '../sign-in-address.ts';
import { settleSession } from '../session.ts';

/**
 * The session has ended while somebody works: they sign in here, over what they were doing, and what was asked meanwhile
 * goes on. Only the same person, as the same position: nobody's half-written act becomes another's.
 */
export default function SignInAgain({ former }: { readonly former: ViewerPartsFragment }) {
  const { t } = useTranslation('identity');
  const client = useApolloClient();
  const navigate = useNavigate();
  const location = useLocation();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);

  const signIn = async (): Promise<ViewerPartsFragment | null> => {
    const input = { username: former.username, password };
    const { data } = await client.mutate({ mutation: SignInDocument, variables: { input } });
    if (data?.signIn.__typename === 'SignInSuccess') return data.signIn.viewer;
    if (data) setRefusal(refusalOf(data.signIn));
    setPassword('');
    return null;
  };
  const asBefore = async (viewer: ViewerPartsFragment): Promise<ViewerPartsFragment> => {
    const positionId = former.actingAs.id;
    const delegationId = former.onBehalf?.delegationId ?? null;
    if (viewer.actingAs.id === positionId) return viewer;
    const { data } = await client.mutate({ mutation: ActAsDocument, variables: { positionId, delegationId } });
    return data?.actAs.__typename === 'SignInSuccess' ? data.actAs.viewer : viewer;
  };
  const submit = async () => {
    setRefusal(null);
    setProblem(password ? undefined : t('missingPassword'));
    if (!password) return;
    setPending(true);
    try {
      const signedIn = await signIn();
      if (!signedIn) return;
      const viewer = await asBefore(signedIn);
      client.writeQuery({ query: ViewerDocument, data: { viewer } });
      settleSession(viewer.actingAs.id === former.actingAs.id && !viewer.mustChangePassword);
      void refreshActive(client);
    } catch {
      setProblem(t('network'));
    } finally {
      setPending(false);
    }
  };
  const leave = () => void navigate(signInAddress(location));

  return (
    <FormDialog
      opened
      size="sm"
      title={t('over.title')}
      submitLabel={t('title')}
      pending={pending}
      refusal={refusal}
      onClose={leave}
      onSubmit={() => void submit()}
    >
      <p>{t('over.text')}</p>
      <TextInput label={t('username')} name="username" autoComplete="username" readOnly value={former.username} />
      <PasswordInput
        data-autofocus
        label={t('password')}
        name="password"
        autoComplete="current-password"
        error={problem}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': `${t('show')} / ${t('hide')}`, tabIndex: 0 }}
      />
    </FormDialog>
  );
}

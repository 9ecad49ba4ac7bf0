import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatInstant } from '../../../shared/lib/format.ts';
import { Facts } from '../../../shared/ui/facts.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Pending } from '../../../shared/ui/pending.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { ResetPasswordDocument, UnlockAccountDocument } from './account-acts.generated.ts';
import { AccountStates, type ListedPerson } from './account-states.tsx';
import classes from './account.module.css';
import { DisableAccountDocument } from './people.generated.ts';
import { PostsSection } from './posts-section.tsx';
import { KeptAct } from './kept-act.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { SessionList } from './session-list.tsx';
import { EndPersonSessionsDocument, PersonSessionsDocument } from './sessions.generated.ts';

/** One person of the agency: the account, what can be done with it, and where the person is signed in. */
export function AccountPanel({ listed }: { readonly listed: ListedPerson }) {
  const { t } = useTranslation('accounts');
  const { viewer } = useViewer();
  const { person, positions, account, accountAgency } = listed;
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>
        {person.fullName} <Why type="PERSON" id={person.id} />
      </h2>
      <Facts
        items={[
          { label: t('people.positions'), value: positions.map(positionLine).join('; ') },
          {
            label: t('people.roles'),
            value: [...new Set(positions.flatMap(({ roles }) => roles))]
              .map((role) => t(`enums:Role.${role}`))
              .join(', '),
          },
          { label: t('people.username'), value: account?.username },
          { label: t('people.state'), value: account ? <State account={account} /> : null },
          { label: t('people.lastSeen'), value: formatInstant(account?.lastSeenAt) },
        ]}
      />
      <Anchor component={Link} to={`/admin/people/${person.id}/rights`}>
        {t('people.rights')}
      </Anchor>
      {account && person.id !== viewer.person.id ? <Acts listed={listed} /> : null}
      {account && person.id === viewer.person.id ? <p>{t('people.yourself')}</p> : null}
      <PostsSection personId={person.id} username={account?.username ?? null} />
      {account ? null : <p>{t('people.elsewhere', { agency: accountAgency.shortName })}</p>}
      {account ? <Sessions personId={person.id} /> : null}
    </div>
  );
}

const positionLine = ({ title, unit }: ListedPerson['positions'][number]): string =>
  unit ? `${title}, ${unit.name}` : title;

function State({ account }: { readonly account: NonNullable<ListedPerson['account']> }) {
  const { t } = useTranslation('accounts');
  const { disabled, lockedUntil, mustChangePassword } = account;
  if (!disabled && !lockedUntil && !mustChangePassword) return t('states.ACTIVE');
  return (
    <>
      <AccountStates account={account} />{' '}
      {lockedUntil ? t('states.lockedUntil', { at: formatInstant(lockedUntil) }) : null}
    </>
  );
}

function Acts({ listed: { person, account } }: { readonly listed: ListedPerson }) {
  const { t } = useTranslation('accounts');
  const [asking, setAsking] = useState<'reset' | 'end' | 'disable' | null>(null);
  const [secret, setSecret] = useState<{ readonly password: string; readonly validUntil: string } | null>(null);
  const reset = useAct(ResetPasswordDocument);
  const end = useAct(EndPersonSessionsDocument, { done: ({ ended }) => t('sessions.ended', { count: ended }) });
  const unlock = useAct(UnlockAccountDocument, { done: t('people.unlocked', { name: person.fullName }) });
  const disable = useAct(DisableAccountDocument, {
    done: ({ disabled }) => t(disabled ? 'people:disabled' : 'people:enabled', { name: person.fullName }),
  });
  const variables = { input: { personId: person.id } };
  const submitReset = async () => {
    const done = await reset.run(variables);
    if (!done) return;
    setSecret({ password: done.oneTimePassword, validUntil: done.validUntil });
    setAsking(null);
  };
  const submitDisabled = async (disabled: boolean) => {
    if (await disable.run({ input: { personId: person.id, disabled } })) setAsking(null);
  };
  const submitEnd = async () => {
    if (await end.run(variables)) setAsking(null);
  };
  return (
    <>
      {secret ? <OneTimePassword {...secret} fullName={person.fullName} onNoted={() => setSecret(null)} /> : null}
      <RefusalAlert refusal={unlock.refusal} />
      <div className={classes.acts}>
        {account?.disabled ? null : (
          <KeptAct
            username={account?.username}
            variant="filled"
            word={t('reset.action')}
            onClick={() => setAsking('reset')}
          />
        )}
        {account?.lockedUntil ? (
          <Button variant="default" loading={unlock.pending} onClick={() => void unlock.run(variables)}>
            {t('people.unlock')}
          </Button>
        ) : null}
        {account?.openSessions ? (
          <Button variant="default" onClick={() => setAsking('end')}>
            {t('people.endAll')}
          </Button>
        ) : null}
        {account?.disabled ? (
          <Button variant="default" loading={disable.pending} onClick={() => void submitDisabled(false)}>
            {t('people:enable')}
          </Button>
        ) : (
          <KeptAct username={account?.username} word={t('people:disable')} onClick={() => setAsking('disable')} />
        )}
      </div>
      <FormDialog
        opened={asking === 'disable'}
        danger
        size="sm"
        title={t('people:disable')}
        submitLabel={t('people:disable')}
        pending={disable.pending}
        refusal={disable.refusal}
        onClose={() => setAsking(null)}
        onSubmit={() => void submitDisabled(true)}
      >
        <p>{t('people:disableText', { name: person.fullName })}</p>
      </FormDialog>
      <FormDialog
        opened={asking === 'reset'}
        size="sm"
        title={t('reset.title', { name: person.fullName })}
        submitLabel={t('reset.action')}
        pending={reset.pending}
        refusal={reset.refusal}
        onClose={() => setAsking(null)}
        onSubmit={() => void submitReset()}
      >
        <p>{t('reset.text')}</p>
      </FormDialog>
      <FormDialog
        opened={asking === 'end'}
        size="sm"
        title={t('people.endAll')}
        submitLabel={t('people.endAll')}
        pending={end.pending}
        refusal={end.refusal}
        onClose={() => setAsking(null)}
        onSubmit={() => void submitEnd()}
      >
        <p>{t('people.endAllText', { name: person.fullName })}</p>
      </FormDialog>
    </>
  );
}

function Sessions({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('accounts');
  const query = useQuery(PersonSessionsDocument, { variables: { personId } });
  const sessions = query.data?.personSessions ?? [];
  return (
    <Section title={t('sessions.title')} count={query.data && sessions.length}>
      <Pending query={query} />
      {query.data && sessions.length === 0 ? <p>{t('sessions.none')}</p> : null}
      <SessionList label={t('sessions.title')} sessions={sessions} />
    </Section>
  );
}

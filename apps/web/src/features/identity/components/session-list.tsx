import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatInstant, formatRecent } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import classes from './session-list.module.css';
import { EndSessionDocument, type SessionPartsFragment } from './sessions.generated.ts';

interface SessionListProps {
  readonly label: string;
  readonly sessions: readonly SessionPartsFragment[];
}

/** Where somebody is signed in; every other place can be ended here. */
export function SessionList({ label, sessions }: SessionListProps) {
  const { t } = useTranslation('accounts');
  const end = useAct(EndSessionDocument, { done: t('sessions.endedOne') });
  return (
    <>
      <RefusalAlert refusal={end.refusal} />
      <ul className={classes.list} aria-label={label}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.session}>
            <Where session={session} />
            {session.current ? null : (
              <Button
                size="sm"
                variant="default"
                disabled={end.pending}
                aria-label={t('sessions.endNamed', {
                  what: deviceName(session, t),
                  at: formatInstant(session.startedAt),
                })}
                onClick={() => void end.run({ input: { sessionId: session.id } })}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<'accounts'>>['t'];

/** “Chrome 131 trên Windows”, or what is known of it. */
function deviceName({ browser, system, device }: SessionPartsFragment, t: Translate): string {
  if (browser && system) return t('sessions.on', { browser, system });
  return browser ?? system ?? t(`sessions.devices.${device}`);
}

function Where({ session }: { readonly session: SessionPartsFragment }) {
  const { t } = useTranslation('accounts');
  const { current, startedAt, lastSeenAt, address, device, actingAs } = session;
  return (
    <div className={classes.what}>
      <p className={classes.name}>
        {deviceName(session, t)}
        {current ? <Badge tone="ok">{t('sessions.current')}</Badge> : null}
      </p>
      <p>{t('sessions.actingAs', { title: actingAs.title, agency: actingAs.agency.shortName })}</p>
      <p className={classes.dim}>
        {[
          t(`sessions.devices.${device}`),
          address ? t('sessions.address', { address }) : null,
          t('sessions.since', { at: formatInstant(startedAt) }),
          t('sessions.lastSeen', { at: formatRecent(lastSeenAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupBy } from '@qlvb/domain/group-by';
import { formatDate, formatRecent } from '../../shared/lib/format.ts';
import { objectPath } from '../../shared/lib/object-path.ts';
import classes from './bell.module.css';
import { ReminderNotesDocument, type ReminderNotesQuery } from './reminder-notes.generated.ts';

const SHOWN = 8;

type Reminder = ReminderNotesQuery['reminders']['edges'][number]['node'];

/** What the person was reminded of and is still so: one note for each, or one digest for a day. */
export default function ReminderNotes({ close }: { close(): void }) {
  const { t } = useTranslation('reminders');
  const query = useQuery(ReminderNotesDocument);
  const page = query.data?.reminders;
  const reminders = page?.edges.map(({ node }) => node) ?? [];
  const notes = [...groupBy(reminders, ({ id, digestOn }) => digestOn ?? id)];
  return (
    <section aria-label={t('notes.title')} className={classes.notes}>
      <b>{t('notes.title')}</b>
      {/* The frame stands outside the component library: words alone. */}
      {page ? null : (
        <p role="status" className={classes.kind}>
          {query.error ? t('common:error.title') : t('common:loading')}
        </p>
      )}
      {page && notes.length === 0 ? <p className={classes.kind}>{t('notes.none')}</p> : null}
      <ul className={classes.list}>
        {notes.slice(0, SHOWN).map(([key, of], at) => (
          <li key={key}>
            {of[0]?.digestOn ? (
              <p className={classes.kind}>
                {t(page?.pageInfo.hasNextPage && at === notes.length - 1 ? 'notes.digestOpen' : 'notes.digest', {
                  date: formatDate(of[0].digestOn),
                  count: of.length,
                })}
              </p>
            ) : null}
            {of.slice(0, SHOWN).map((reminder) => (
              <Note key={reminder.id} reminder={reminder} close={close} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Note({ reminder, close }: { readonly reminder: Reminder; close(): void }) {
  const { t } = useTranslation('reminders');
  const { incoming, sentAt } = reminder;
  const standing = useStanding(reminder);
  if (!incoming) return null;
  const { arrivalNumber, document } = incoming;
  const named = arrivalNumber
    ? t('notes.number', { number: arrivalNumber })
    : t('notes.withoutNumber', { symbol: document.symbol });
  return (
    <Link className={classes.item} to={objectPath('INCOMING', incoming.id)} onClick={close}>
      <span className={classes.kind}>
        {named}: {standing} · {formatRecent(sentAt)}
      </span>
      <span className={classes.title}>{document.subject}</span>
    </Link>
  );
}

/** How much time is left, and to whom it matters: with whom it is. */
function useStanding({ stage, timeLeft: { kind, workingDays }, assignment }: Reminder): string {
  const { t } = useTranslation('reminders');
  const count = workingDays ?? 0;
  const overdue = count > 0 ? t('notes.overdue', { count }) : t('notes.overdueToday');
  const left = kind === 'DUE_TODAY' ? t('notes.today') : t('notes.left', { count });
  const time = kind === 'OVERDUE' ? overdue : left;
  if (stage === 'BEFORE_DUE') return time;
  const who = assignment?.toPosition?.person.fullName ?? assignment?.toUnit?.name;
  return `${time}, ${who ? t('notes.isAt', { who }) : t('notes.awaiting')}`;
}

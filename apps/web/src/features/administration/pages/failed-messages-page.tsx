import { Button } from '@mantine/core';
import i18n from 'i18next';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatInstant, formatNumber } from '../../../shared/lib/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import {
  FailedMessagesDocument,
  RetryMessageDocument,
  type FailedMessagesQuery,
} from './failed-messages-page.generated.ts';
import classes from './failed-messages-page.module.css';

type Message = FailedMessagesQuery['failedMessages']['edges'][number]['node'];

/** What the relay could not deliver, in plain words; one button tries it again. */
export function Component() {
  const { t } = useTranslation('administration');
  const { can } = useViewer();
  return (
    <div className={classes.page}>
      <PageHeader title={t('failed.title')} actions={<Why list="FAILED_MESSAGES" />} />
      {can('exchange.repair') ? (
        <FailedMessages />
      ) : (
        <EmptyState title={t('failed.notYours')}>{t('failed.whoCould')}</EmptyState>
      )}
    </div>
  );
}

function FailedMessages() {
  const { t } = useTranslation('administration');
  const list = useConnection(FailedMessagesDocument, { variables: {}, select: (data) => data.failedMessages });
  const retry = useAct(RetryMessageDocument, {
    done: ({ again }) => (again ? t('failed.sentAgain') : t('failed.already')),
  });
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  if (list.loading) return <ListSkeleton />;
  if (list.nodes.length === 0) return <EmptyState title={t('failed.none')}>{t('failed.noneText')}</EmptyState>;
  return (
    <>
      <RefusalAlert refusal={retry.refusal} />
      <ul className={classes.list} aria-label={t('failed.title')}>
        {list.nodes.map((message) => (
          <li key={message.id} className={classes.message}>
            <Failed message={message} />
            <Button
              size="sm"
              variant="default"
              disabled={retry.pending}
              aria-label={t('failed.retryOne', { topic: topicWord(message.topic), id: message.id })}
              onClick={() => void retry.run({ input: { messageId: message.id } })}
            >
              {t('failed.retry')}
            </Button>
          </li>
        ))}
      </ul>
      {list.hasMore ? (
        <Button variant="subtle" loading={list.loadingMore} onClick={list.loadMore}>
          {t('common:loadMore')}
        </Button>
      ) : null}
    </>
  );
}

/** A topic is named by the feature that put it out; one that is not known yet is shown as it is. */
function topicWord(topic: string): string {
  const key = `administration:topics.${topic.replaceAll('.', '-')}`;
  return i18n.exists(key) ? i18n.t(key) : topic;
}

function Failed({ message }: { message: Message }) {
  const { t } = useTranslation('administration');
  const { id, topic, agency, createdAt, failedAt, attempts, failure, detail } = message;
  return (
    <div className={classes.what}>
      <p className={classes.topic}>
        {topicWord(topic)} · {agency?.shortName ?? t('failed.noAgency')}
      </p>
      <p>{t(`enums:MessageFailure.${failure}`)}</p>
      <p className={classes.dim}>
        {t('failed.when', {
          created: formatInstant(createdAt),
          failed: formatInstant(failedAt),
          attempts: formatNumber(attempts),
        })}
      </p>
      <details className={classes.dim}>
        <summary>{t('failed.detail', { id })}</summary>
        <code className={classes.code}>{detail}</code>
      </details>
    </div>
  );
}

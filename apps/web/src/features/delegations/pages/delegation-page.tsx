import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { formatInstant, positionName } from '../../../shared/lib/format.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import { NoteDialog } from '../../../shared/ui/note-dialog.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { DelegationState } from '../components/delegation-state.tsx';
import { DelegationDetailDocument, EndDelegationDocument } from '../components/delegations.generated.ts';
import classes from '../components/delegations.module.css';
import { HandBackReport } from '../components/hand-back.tsx';
import { periodWords, scopeWords } from '../components/scope-words.ts';

/** One delegation: its scope, ending it, and what was done by it. */
export function Component() {
  const { t } = useTranslation('delegations');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DelegationDetailDocument, { variables: { id } });
  const [ending, setEnding] = useState(false);
  const end = useAct(EndDelegationDocument, { done: t('ended') });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton />;
  const { delegation } = data;
  const { kind, state, from, to, basis, grantedBy, createdAt, endedAt, endReason, mayEnd } = delegation;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(`kinds.${kind}`)}
        actions={
          <>
            <Why type="DELEGATION" id={id} />
            {mayEnd ? (
              <Button color="red" variant="default" onClick={() => setEnding(true)}>
                {t('end')}
              </Button>
            ) : null}
          </>
        }
      />
      <Facts
        items={[
          { label: t('state'), value: <DelegationState state={state} /> },
          { label: t('from'), value: positionName(from) },
          { label: t('to'), value: positionName(to) },
          { label: t('period'), value: periodWords(delegation, t) },
          { label: t('scope'), value: scopeWords(delegation, t) },
          { label: t('basis'), value: basis },
          { label: t('grantedBy'), value: `${positionName(grantedBy)}, ${formatInstant(createdAt)}` },
          {
            label: t('endedAt'),
            value: endedAt ? [formatInstant(endedAt), endReason].filter(Boolean).join(' – ') : null,
          },
        ]}
      />
      <HandBackReport delegation={delegation} />
      <NoteDialog
        opened={ending}
        title={t('end')}
        submitLabel={t('end')}
        description={t('endText')}
        label={t('endReason')}
        danger
        pending={end.pending}
        refusal={end.refusal}
        onClose={() => setEnding(false)}
        onSubmit={(reason) =>
          void end
            .run({ input: { delegationId: id, reason: reason || null } })
            .then((done) => (done ? setEnding(false) : undefined))
        }
      />
    </div>
  );
}

import { Anchor, Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MAX_AT_ONCE, validateFinish } from '@qlvb/domain/incoming/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import {
  FinishManyIncomingDocument,
  IncomingToFinishDocument,
  type FinishManyIncomingMutation,
} from '../pages/finish-many-page.generated.ts';

type Answer = FinishManyIncomingMutation['finishManyIncoming'];
type Outcome = Extract<Answer, { __typename: 'FinishManyIncomingSuccess' }>['items'][number]['outcome'];

/** One result for several; each says whether it was taken. */
export default function FinishMany() {
  const { t } = useTranslation('incoming-more');
  const list = useConnection(IncomingToFinishDocument, { variables: {}, select: (data) => data.incomingDocuments });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [result, setResult] = useState('');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const act = useAct(FinishManyIncomingDocument);
  const checks = useChecks(validateFinish({ result }), act.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes()) return;
    const items = list.nodes
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, version }) => ({ incomingId: id, version }));
    const answer = await act.run({ input: { items, result: result.trim() } });
    if (answer === null) return;
    setOutcomes(new Map(answer.items.map(({ incomingId, outcome }) => [incomingId, outcome])));
    setChosen([]);
  };
  const said = (outcome: Outcome | undefined): string => {
    if (outcome === undefined) return '';
    if (outcome.__typename === 'IncomingActSuccess') return t('finishMany.done');
    if (outcome.__typename === 'VersionConflict') return t('finishMany.conflict');
    if (outcome.__typename === 'ValidationFailed') return t('finishMany.invalid');
    return t(
      `refusals:rule.${outcome.code}`,
      Object.fromEntries(outcome.params.map(({ name, value }) => [name, value])),
    );
  };
  const finished = [...outcomes.values()].filter(({ __typename }) => __typename === 'IncomingActSuccess').length;
  return (
    <Stack gap={12} p={16}>
      {list.nodes.length === 0 && !list.loading ? (
        <EmptyState title={t('finishMany.none')}>{t('finishMany.noneText')}</EmptyState>
      ) : null}
      {list.nodes.map((node) => (
        <div key={node.id}>
          <Checkbox
            label={`${node.document.symbol} · ${node.document.subject}${node.dueOn ? ` · ${t('finishMany.due', { date: formatDate(node.dueOn) })}` : ''}`}
            checked={chosen.includes(node.id)}
            disabled={!chosen.includes(node.id) && chosen.length >= MAX_AT_ONCE}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? [...chosen, node.id] : chosen.filter((id) => id !== node.id))
            }
          />
          {outcomes.has(node.id) ? <Text c="red">{said(outcomes.get(node.id))}</Text> : null}
        </div>
      ))}
      {list.hasMore ? (
        <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
          {t('finishMany.more')}
        </Button>
      ) : null}
      <Textarea
        label={t('incoming:fields.result')}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
        error={errors('result')}
        autosize
        minRows={2}
        maxRows={8}
        required
      />
      <RefusalAlert refusal={checks.refusal} shownPaths={['result']} />
      <Text role="status">
        {outcomes.size > 0 ? t('finishMany.told', { finished, refused: outcomes.size - finished }) : null}
      </Text>
      <Button disabled={chosen.length === 0} loading={act.pending} onClick={() => void submit()}>
        {t('finishMany.submit', { count: chosen.length })}
      </Button>
      <Anchor component={Link} to="/incoming?tab=in-handling">
        {t('finishMany.back')}
      </Anchor>
    </Stack>
  );
}

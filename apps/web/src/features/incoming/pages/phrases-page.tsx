import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Pending } from '../../../shared/ui/pending.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { addresseesOf } from '../components/assignees.ts';
import {
  DirectionHelpDocument,
  InstructionPhrasesDocument,
  RemoveDirectionFavouriteDocument,
} from '../components/instructions.generated.ts';
import { PhrasesForm } from '../components/phrases-form.tsx';
import classes from './phrases-page.module.css';

/** Câu bút phê mẫu: own ones, those of the agency, and the addressees kept under a name. */
export function Component() {
  const { t } = useTranslation('instructions');
  const { can } = useViewer();
  const { data, error, refetch } = useQuery(InstructionPhrasesDocument);
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.body}>
        {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!error && !data ? <DetailSkeleton /> : null}
        {data?.instructionPhrases.map((list) => (
          <Section key={list.for} title={t(`phrases.of.${list.for}`)} count={list.phrases.length}>
            {/* What somebody else kept meanwhile takes the place of what stood here. */}
            <PhrasesForm key={list.version} list={list} onReload={() => void refetch()} />
          </Section>
        ))}
        {can('incoming.direct') ? <Favourites /> : null}
      </div>
    </>
  );
}

function Favourites() {
  const { t } = useTranslation('instructions');
  const query = useQuery(DirectionHelpDocument);
  const remove = useAct(RemoveDirectionFavouriteDocument, { done: t('favourites.removed') });
  const favourites = query.data?.directionHelp.favourites ?? [];
  return (
    <Section title={t('favourites.label')} count={query.data && favourites.length}>
      <Stack gap={8}>
        {favourites.map(({ id, name, lead, coop, info }) => (
          <Group key={id} justify="space-between" wrap="nowrap" maw={760}>
            <div>
              <Text fw={500}>{name}</Text>
              <Text c="dimmed" size="sm">
                {addresseesOf([...(lead ? [lead] : []), ...coop, ...info])
                  .map(({ label }) => label)
                  .join(' · ')}
              </Text>
            </div>
            <Button
              variant="default"
              aria-label={t('favourites.removeOne', { name })}
              loading={remove.pending}
              onClick={() => void remove.run({ favouriteId: id })}
            >
              {t('favourites.remove')}
            </Button>
          </Group>
        ))}
        <Pending query={query} />
        {query.data && favourites.length === 0 ? <Text c="dimmed">{t('favourites.none')}</Text> : null}
        <RefusalAlert refusal={remove.refusal} />
      </Stack>
    </Section>
  );
}

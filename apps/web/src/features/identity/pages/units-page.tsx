import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, positionName } from '../../../shared/lib/format.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { AgencyInCarePicker, useAgencyInCare } from '../../../shared/ui/agency-in-care.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { RefusalAlert } from '../../../shared/ui/refusal-alert.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { AttorneysSection } from '../components/attorneys-section.tsx';
import { FieldsSection } from '../components/fields-section.tsx';
import { EndUnitDialog, NameUnitDialog } from '../components/unit-dialogs.tsx';
import {
  OrderPostsDocument,
  type UnitCardPartsFragment,
  UnitCardsDocument,
  type UnitCardsQuery,
} from './units-page.generated.ts';
import account from '../components/account.module.css';
import classes from '../components/people.module.css';

/** Phòng, ban of the agency with their names over time, and the order of its leadership. */
export function Component() {
  const { t } = useTranslation('people');
  const { can, agencyId: own } = useViewer();
  const { agencyId } = useAgencyInCare();
  const [params] = useAddress();
  return (
    <>
      <PageHeader
        title={t('units.title')}
        actions={
          <>
            <Why list="UNITS" />
            <Anchor component={Link} to={`/admin/people?${params}`}>
              {t('units.back')}
            </Anchor>
          </>
        }
      >
        {can('organizations.manage') ? <AgencyInCarePicker label={t('agency')} /> : null}
      </PageHeader>
      {can('organizations.manage') ? (
        <Units key={agencyId} agencyId={agencyId ?? own} />
      ) : (
        <EmptyState title={t('units.notYours')}>{t('units.whoCould')}</EmptyState>
      )}
    </>
  );
}

type Asking = { readonly what: 'add' } | { readonly what: 'rename' | 'end'; readonly card: UnitCardPartsFragment };

function Units({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation('people');
  const { can } = useViewer();
  const { data, error, refetch } = useQuery(UnitCardsDocument, { variables: { agencyId } });
  const [asking, setAsking] = useState<Asking | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const close = () => setAsking(null);
  const { unitCards } = data;
  return (
    <div className={account.panel}>
      <Section
        title={t('units.title')}
        count={unitCards.length}
        actions={
          <Button size="xs" onClick={() => setAsking({ what: 'add' })}>
            {t('units.add')}
          </Button>
        }
      >
        {unitCards.length === 0 ? <EmptyState title={t('units.none')}>{t('units.noneText')}</EmptyState> : null}
        <ul className={classes.list} aria-label={t('units.title')}>
          {unitCards.map((card) => (
            <li key={card.id} className={classes.item}>
              <p className={classes.head}>
                {card.unit.name} ({card.unit.abbreviation})
              </p>
              <p>
                {t('units.posts', { count: card.posts })}
                {card.unit.validTo ? ` · ${t('lastDay')} ${formatDate(card.unit.validTo)}` : null}
              </p>
              {card.names.length > 1 ? (
                <ul className={classes.dim} aria-label={t('units.names')}>
                  {card.names.map(({ id, name, validFrom, validTo }) => (
                    <li key={id}>
                      {validTo
                        ? t('between', { from: formatDate(validFrom), to: formatDate(validTo) })
                        : t('since', { from: formatDate(validFrom) })}
                      : {name}
                    </li>
                  ))}
                </ul>
              ) : null}
              <div className={classes.acts}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('units.renameNamed', { name: card.unit.name })}
                  onClick={() => setAsking({ what: 'rename', card })}
                >
                  {t('units.rename')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('units.endNamed', { name: card.unit.name })}
                  onClick={() => setAsking({ what: 'end', card })}
                >
                  {t('end')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <LeaderOrder data={data} />
      <FieldsSection agencyId={agencyId} />
      {can('identity.manage') ? <AttorneysSection agencyId={agencyId} /> : null}
      {asking?.what === 'add' ? <NameUnitDialog agencyId={agencyId} onClose={close} /> : null}
      {asking?.what === 'rename' ? <NameUnitDialog agencyId={agencyId} card={asking.card} onClose={close} /> : null}
      {asking?.what === 'end' ? <EndUnitDialog card={asking.card} onClose={close} /> : null}
    </div>
  );
}

/** Which deputy stands before which; the head is always first. */
function LeaderOrder({ data }: { readonly data: UnitCardsQuery }) {
  const { t } = useTranslation('people');
  const order = useAct(OrderPostsDocument, { done: t('units.orderDone') });
  const leaders = data.agencyPosts.filter(({ roles }) => roles.includes('AGENCY_LEADER'));
  const heads = new Set(leaders.map(({ id }) => id));
  const deputies = data.agencyPosts.filter(({ id, roles }) => roles.includes('DEPUTY_LEADER') && !heads.has(id));
  const up = (at: number) => {
    const ids = deputies.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved) ids.splice(at - 1, 0, moved);
    void order.run({ input: { positionIds: [...heads, ...ids] } });
  };
  if (heads.size + deputies.length === 0) return null;
  return (
    <Section title={t('units.order')}>
      <RefusalAlert refusal={order.refusal} />
      <ol className={classes.list} aria-label={t('units.order')}>
        {[...leaders, ...deputies].map((position, place) => (
          <li key={position.id} className={classes.acts}>
            <span>
              {place + 1}. {positionName(position)}
            </span>
            {place > heads.size ? (
              <Button
                size="xs"
                variant="default"
                disabled={order.pending}
                aria-label={t('units.up', { name: positionName(position) })}
                onClick={() => up(place - heads.size)}
              >
                ↑
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

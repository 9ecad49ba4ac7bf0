import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/app/use-session.ts';
import { OtherCapacitiesDocument, type OtherCapacitiesQuery } from '../other-capacities.generated.ts';
import classes from '../worklist.module.css';

type Capacity = OtherCapacitiesQuery['otherCapacities'][number];

/** What waits where one is not at the moment, so that nobody forgets to switch; nothing where nothing waits. */
export function OtherCapacities() {
  const { t } = useTranslation('worklist');
  const { data } = useQuery(OtherCapacitiesDocument);
  const session = useSession();
  const others = (data?.otherCapacities ?? []).filter(({ count }) => count > 0);
  if (others.length === 0) return null;
  const nameOf = ({ position, delegation }: Capacity): string =>
    delegation
      ? t(`others.${delegation.kind}`, { fullName: position.person.fullName, title: position.title })
      : `${position.title} · ${position.agency.shortName}`;
  return (
    <section className={classes.others} aria-label={t('others.label')}>
      <h2 className={classes.othersTitle}>{t('others.label')}</h2>
      <ul>
        {others.map((capacity) => (
          <li key={capacity.id}>
            <span>{nameOf(capacity)}</span> <b>{t('others.waiting', { count: capacity.count })}</b>
            <Button
              size="xs"
              variant="default"
              aria-label={t('others.switchTo', { name: nameOf(capacity) })}
              onClick={() => void session.actAs(capacity.position.id, capacity.delegation?.id ?? null)}
            >
              {t('others.switch')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

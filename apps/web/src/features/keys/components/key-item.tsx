import { Button } from '@mantine/core';
import type { KeyState } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant, formatNumber, positionName } from '../../../shared/lib/format.ts';
import { Badge, type Tone } from '../../../shared/ui/badge.tsx';
import { Facts } from '../../../shared/ui/facts.tsx';
import type { KeyListedFragment } from './keys.generated.ts';
import classes from './keys.module.css';

const TONES: Readonly<Record<KeyState, Tone>> = {
  IN_FORCE: 'ok',
  EXPIRED: 'warn',
  REVOKED: 'danger',
  AGENCY_ENDED: 'plain',
};

interface KeyItemProps {
  readonly of: KeyListedFragment;
  onRenew(): void;
  onRevoke(): void;
}

/** One key: what it may, how long, from where, who made it and when it was used last. */
export function KeyItem({ of: key, onRenew, onRevoke }: KeyItemProps) {
  const { t } = useTranslation('keys');
  const { name, state } = key;
  const used = key.lastUsedAt
    ? t('usedAt', { at: formatInstant(key.lastUsedAt), from: key.lastUsedFrom ?? '' })
    : t('neverUsed');
  return (
    <li className={classes.item}>
      <p className={classes.head}>
        <b>{name}</b>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </p>
      <p>{key.purpose}</p>
      <Facts
        items={[
          { label: t('scopes'), value: key.scopes.map((scope) => t(`scope.${scope}`)).join('; ') },
          { label: t('books'), value: key.books?.map((book) => t(`delegations:book.${book}`)).join(', ') },
          { label: t('validTo'), value: formatDate(key.validTo) },
          { label: t('prefix'), value: <code className={classes.code}>{key.prefix}…</code> },
          { label: t('addresses'), value: key.addresses.length > 0 ? key.addresses.join(', ') : t('everywhere') },
          { label: t('perMinute'), value: formatNumber(key.perMinute) },
          { label: t('used'), value: used },
          { label: t('made'), value: `${positionName(key.createdBy)}, ${formatInstant(key.createdAt)}` },
          { label: t('renewed'), value: formatInstant(key.renewedAt) },
          { label: t('formerUntil'), value: formatInstant(key.formerSecretUntil) },
          {
            label: t('revoked'),
            value: key.revokedBy
              ? `${positionName(key.revokedBy)}, ${formatInstant(key.revokedAt)}: ${key.revokedReason ?? ''}`
              : null,
          },
        ]}
      />
      {state === 'REVOKED' ? null : (
        <div className={classes.acts}>
          {state === 'AGENCY_ENDED' ? null : (
            <Button size="xs" variant="default" aria-label={t('renewNamed', { name })} onClick={onRenew}>
              {t('renew')}
            </Button>
          )}
          <Button size="xs" variant="default" color="red" aria-label={t('revokeNamed', { name })} onClick={onRevoke}>
            {t('revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSentence } from '../../../shared/api/refusal.ts';
import {
  formatDate,
  formatInstant,
  formatInstantDate,
  positionName,
  todayInVietnam,
} from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { Whisper } from '../../../shared/ui/whisper.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import type { HeldRolePartsFragment, PositionRightsPartsFragment } from '../pages/rights-page.generated.ts';
import classes from '../pages/rights-page.module.css';
import { FeatureRights } from './feature-rights.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

type Grant = HeldRolePartsFragment['grant'];

interface PostRightsProps {
  readonly post: PositionRightsPartsFragment;
  onReload(): void;
}

/** One post: its roles on record, what they come to, and what the viewer can do about it. */
export function PostRights({ post, onReload }: PostRightsProps) {
  const { t } = useTranslation('rights');
  const [asking, setAsking] = useState<'grant' | Grant | null>(null);
  const { position, roles, rights, choices } = post;
  const former = roles.filter(({ grant }) => isOver(grant));
  const current = roles.filter(({ grant }) => !isOver(grant));
  const where = [position.unit?.name, position.agency.shortName].filter(Boolean).join(', ');
  const list = (held: typeof roles) => (
    <ul className={classes.list}>
      {held.map((each) => (
        <Held key={each.grant.id} held={each} managed={choices.length > 0} onRevoke={() => setAsking(each.grant)} />
      ))}
    </ul>
  );
  return (
    <article className={classes.position} aria-label={position.title}>
      <h2>{t('position', { title: position.title, where })}</h2>
      <Section
        title={t('roles.title')}
        count={current.length}
        actions={
          choices.length > 0 ? (
            <Button size="sm" variant="default" onClick={() => setAsking('grant')}>
              {t('grant.action')}
            </Button>
          ) : null
        }
      >
        {current.length === 0 ? <p>{t('roles.none')}</p> : list(current)}
      </Section>
      <Section title={t('rights.title')}>
        <FeatureRights rights={rights} />
      </Section>
      {former.length > 0 ? (
        <Section title={t('roles.history')} count={former.length}>
          {list(former)}
        </Section>
      ) : null}
      {asking === 'grant' ? <GrantDialog post={post} onClose={() => setAsking(null)} onReload={onReload} /> : null}
      {asking !== null && asking !== 'grant' ? (
        <RevokeDialog
          grantId={asking.id}
          role={asking.role}
          name={position.person.fullName}
          onClose={() => setAsking(null)}
          onReload={onReload}
        />
      ) : null}
    </article>
  );
}

/** Not in force, and not to begin either. */
const isOver = ({ inForce, revokedAt, validFrom }: Grant): boolean =>
  !inForce && (Boolean(revokedAt) || !validFrom || validFrom <= todayInVietnam());

interface HeldProps {
  readonly held: HeldRolePartsFragment;
  /** Whether the viewer manages the agency of the post: others are not asked to. */
  readonly managed: boolean;
  onRevoke(): void;
}

function Held({ held: { grant, reason }, managed, onRevoke }: HeldProps) {
  const { t } = useTranslation('rights');
  const role = t(`enums:Role.${grant.role}`);
  return (
    <li className={classes.held}>
      <div>
        <strong>{role}</strong> <State grant={grant} /> <Why type="ROLE_GRANT" id={grant.id} />
        <p className={classes.dim}>
          {grant.grantedBy
            ? t('roles.granted', {
                by: positionName(grant.grantedBy),
                date: formatInstantDate(grant.grantedAt),
                basis: grant.basis ?? '',
              })
            : t('roles.withPost')}{' '}
          {grant.validTo ? t('roles.until', { date: formatDate(grant.validTo) }) : t('roles.noEnd')}
        </p>
        {grant.revokedBy ? (
          <p className={classes.dim}>
            {t('roles.revokedBy', {
              by: positionName(grant.revokedBy),
              at: formatInstant(grant.revokedAt),
              basis: grant.revokedBasis ?? '',
            })}
          </p>
        ) : null}
      </div>
      {managed && !reason.code ? (
        <Button size="xs" variant="default" aria-label={t('revoke.named', { role })} onClick={onRevoke}>
          {t('revoke.action')}
        </Button>
      ) : null}
      {managed && reason.code && !isOver(grant) ? (
        <Whisper label={t('common:whyNot', { action: t('revoke.named', { role }) })} button={t('common:why')}>
          {() => <p>{ruleSentence(reason.code ?? '', reason.params)}</p>}
        </Whisper>
      ) : null}
    </li>
  );
}

function State({ grant }: { readonly grant: Grant }) {
  const { t } = useTranslation('rights');
  if (grant.inForce) return <Badge tone="ok">{t('roles.inForce')}</Badge>;
  if (grant.revokedAt) return <Badge tone="plain">{t('roles.revoked')}</Badge>;
  if (!isOver(grant)) return <Badge tone="accent">{t('roles.later', { date: formatDate(grant.validFrom) })}</Badge>;
  return <Badge tone="plain">{t('roles.ended')}</Badge>;
}

import { useQuery } from '@apollo/client/react';
import { isOver } from '@qlvb/domain/validity';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, positionName, todayInVietnam } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { EndOnDayDialog } from './end-on-day-dialog.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import type { PostPartsFragment } from './people.generated.ts';
import {
  type AuthorityPartsFragment,
  EndSigningAuthorityDocument,
  SigningAuthoritiesDocument,
} from './signing.generated.ts';
import classes from './people.module.css';

/** Thẩm quyền ký of the posts of one person: what is on record, since when, how far and on which basis. */
export function SigningSection({ posts }: { readonly posts: readonly PostPartsFragment[] }) {
  const { t } = useTranslation('people');
  const agencyId = posts[0]?.position.agency.id ?? null;
  const { data } = useQuery(SigningAuthoritiesDocument, { variables: { agencyId } });
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<AuthorityPartsFragment | null>(null);
  const today = todayInVietnam();
  const open = posts.filter((post) => !isOver(post, today));
  const all = data?.signingAuthorities ?? [];
  const own = all.filter(({ position }) => posts.some(({ id }) => id === position.id));
  const byOffice = open.flatMap(({ position }) =>
    position.roles.includes('AGENCY_LEADER')
      ? ['head' as const]
      : position.roles.includes('DEPUTY_LEADER')
        ? ['deputy' as const]
        : [],
  );
  return (
    <Section
      title={t('signing.title')}
      count={own.length}
      actions={
        open.length > 0 ? (
          <Button size="xs" variant="default" onClick={() => setGranting(true)}>
            {t('signing.grant')}
          </Button>
        ) : null
      }
    >
      {byOffice.includes('head') ? <p>{t('signing.head')}</p> : null}
      {byOffice.includes('deputy') ? <p>{t('signing.deputy')}</p> : null}
      {own.length === 0 && byOffice.length === 0 ? <p>{t('signing.none')}</p> : null}
      <ul className={classes.list} aria-label={t('signing.title')}>
        {own.map((authority) => (
          <li key={authority.id} className={classes.item}>
            <p className={classes.head}>
              <span>
                {t(`enums:SigningForm.${authority.form}`)} {authority.position.title}
              </span>
              <Badge tone={authority.holds ? 'ok' : 'plain'}>
                {t(authority.holds ? 'signing.holds' : 'signing.over')}
              </Badge>
            </p>
            <p>
              {authority.validTo
                ? t('between', { from: formatDate(authority.validFrom), to: formatDate(authority.validTo) })
                : t('since', { from: formatDate(authority.validFrom) })}
              {authority.onBehalfOf ? ` · ${t('signing.for', { who: positionName(authority.onBehalfOf) })}` : null}
            </p>
            <p>
              {authority.typeCodes.length > 0
                ? authority.typeCodes.map((code) => t(`enums:DocumentTypeCode.${code}`)).join(', ')
                : t('signing.allTypes')}
              {authority.fields.length > 0
                ? ` · ${t('signing.inFields', { fields: authority.fields.map(({ name }) => name).join(', ') })}`
                : null}
              {authority.matters ? ` · ${authority.matters}` : null}
            </p>
            <p className={classes.dim}>{t('signing.basisIs', { basis: authority.basis })}</p>
            {isOver(authority, today) ? null : (
              <div className={classes.acts}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('signing.endNamed', { form: t(`enums:SigningForm.${authority.form}`) })}
                  onClick={() => setEnding(authority)}
                >
                  {t('end')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {granting ? (
        <GrantDialog agencyId={agencyId} posts={open} known={all} onClose={() => setGranting(false)} />
      ) : null}
      {ending ? <EndDialog authority={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}

function EndDialog({
  authority,
  onClose,
}: {
  readonly authority: AuthorityPartsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  return (
    <EndOnDayDialog
      mutation={EndSigningAuthorityDocument}
      input={{ authorityId: authority.id, version: authority.version }}
      title={t('signing.endNamed', { form: t(`enums:SigningForm.${authority.form}`) })}
      text={t('signing.endText')}
      done={t('signing.ended')}
      onClose={onClose}
    />
  );
}

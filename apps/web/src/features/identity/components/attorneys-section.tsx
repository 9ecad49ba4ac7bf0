import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GRANTED_BELOW } from '@qlvb/domain/identity/signing';
import { positionName } from '../../../shared/lib/format.ts';
import { Section } from '../../../shared/ui/section.tsx';
import { AuthorityItem, EndAuthorityDialog } from './authority-item.tsx';
import { GrantDialog } from './lazy-grant-dialog.tsx';
import { type AuthorityPartsFragment, HeadsBelowDocument, SigningAuthoritiesDocument } from './signing.generated.ts';
import classes from './people.module.css';

const agencyAndHead = (position: AuthorityPartsFragment['position']): string =>
  `${position.agency.shortName}: ${positionName(position)}`;

/** Thừa ủy quyền of the head of the agency for heads of agencies right below (NĐ 30/2020 đ.13 k.3). */
export function AttorneysSection({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation('people');
  const { data } = useQuery(SigningAuthoritiesDocument, { variables: { agencyId } });
  const { data: below } = useQuery(HeadsBelowDocument, { variables: { agencyId } });
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<AuthorityPartsFragment | null>(null);
  const all = data?.signingAuthorities ?? [];
  const outside = all.filter(({ position }) => position.agency.id !== agencyId);
  const heads = below?.headsBelow ?? [];
  if (below === undefined || (heads.length === 0 && outside.length === 0)) return null;
  return (
    <Section
      title={t('signing.below.title')}
      count={outside.length}
      actions={
        heads.length > 0 ? (
          <Button size="xs" variant="default" onClick={() => setGranting(true)}>
            {t('signing.below.grant')}
          </Button>
        ) : null
      }
    >
      <p className={classes.dim}>{t('signing.below.text')}</p>
      {outside.length === 0 ? <p>{t('signing.below.none')}</p> : null}
      {heads.length === 0 ? <p>{t('signing.below.noneBelow')}</p> : null}
      <ul className={classes.list} aria-label={t('signing.below.title')}>
        {outside.map((authority) => (
          <AuthorityItem
            key={authority.id}
            authority={authority}
            who={agencyAndHead(authority.position)}
            onEnd={() => setEnding(authority)}
          />
        ))}
      </ul>
      {granting ? (
        <Suspense fallback={null}>
          <GrantDialog
            agencyId={agencyId}
            posts={heads.map((position) => ({
              id: position.id,
              label: agencyAndHead(position),
              forms: [GRANTED_BELOW],
            }))}
            postLabel={t('signing.below.post')}
            postHint={t('signing.below.postHint')}
            below
            known={all}
            onClose={() => setGranting(false)}
          />
        </Suspense>
      ) : null}
      {ending ? <EndAuthorityDialog authority={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}

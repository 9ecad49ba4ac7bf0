import { useQuery } from '@apollo/client/react';
import type { GrantedForm, Role } from '@qlvb/contract/types';
import { GRANT_RULES, GRANTED_FORMS } from '@qlvb/domain/identity/signing';
import { isOver } from '@qlvb/domain/validity';
import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { Pending } from '../../../shared/ui/pending.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { AuthorityItem, EndAuthorityDialog } from './authority-item.tsx';
import { GrantDialog } from './lazy-grant-dialog.tsx';
import type { PostPartsFragment } from './people.generated.ts';
import { type AuthorityPartsFragment, SigningAuthoritiesDocument } from './signing.generated.ts';
import classes from './people.module.css';

/** What the roles of a post of the agency allow. */
const formsOf = (roles: readonly Role[]): readonly GrantedForm[] =>
  GRANTED_FORMS.filter((form) => roles.some((role) => GRANT_RULES[form].roles.includes(role)));

/** Thẩm quyền ký of the posts of one person: what is on record, since when, how far and on which basis. */
export function SigningSection({ posts }: { readonly posts: readonly PostPartsFragment[] }) {
  const { t } = useTranslation('people');
  const agencyId = posts[0]?.position.agency.id ?? null;
  const query = useQuery(SigningAuthoritiesDocument, { variables: { agencyId } });
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<AuthorityPartsFragment | null>(null);
  const today = todayInVietnam();
  const open = posts.filter((post) => !isOver(post, today));
  const all = query.data?.signingAuthorities ?? [];
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
      count={query.data && own.length}
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
      <Pending query={query} />
      {query.data && own.length === 0 && byOffice.length === 0 ? <p>{t('signing.none')}</p> : null}
      {own.length > 0 ? (
        <ul className={classes.list} aria-label={t('signing.title')}>
          {own.map((authority) => (
            <AuthorityItem key={authority.id} authority={authority} onEnd={() => setEnding(authority)} />
          ))}
        </ul>
      ) : null}
      {granting ? (
        <Suspense fallback={null}>
          <GrantDialog
            agencyId={agencyId}
            posts={open.map(({ id, position }) => ({ id, label: position.title, forms: formsOf(position.roles) }))}
            postLabel={t('title')}
            known={all}
            onClose={() => setGranting(false)}
          />
        </Suspense>
      ) : null}
      {ending ? <EndAuthorityDialog authority={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}

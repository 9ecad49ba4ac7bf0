import { Button } from '@mantine/core';
import { isOver } from '@qlvb/domain/validity';
import { useTranslation } from 'react-i18next';
import { formatDate, positionName, todayInVietnam } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { EndOnDayDialog } from './end-on-day-dialog.tsx';
import { type AuthorityPartsFragment, EndSigningAuthorityDocument } from './signing.generated.ts';
import classes from './people.module.css';

interface AuthorityItemProps {
  readonly authority: AuthorityPartsFragment;
  /** Whose it is, where the list is not of one person. */
  readonly who?: string;
  readonly onEnd: () => void;
}

/** One signing authority on record: as what, since when, how far and on which basis. */
export function AuthorityItem({ authority, who, onEnd }: AuthorityItemProps) {
  const { t } = useTranslation('people');
  const today = todayInVietnam();
  return (
    <li className={classes.item}>
      <p className={classes.head}>
        <span>
          {t(`enums:SigningForm.${authority.form}`)} {who ?? authority.position.title}
        </span>
        <Badge tone={authority.holds ? 'ok' : 'plain'}>{t(authority.holds ? 'signing.holds' : 'signing.over')}</Badge>{' '}
        <Why type="SIGNING_AUTHORITY" id={authority.id} />
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
            aria-label={
              who
                ? t('signing.below.endNamed', { who })
                : t('signing.endNamed', { form: t(`enums:SigningForm.${authority.form}`) })
            }
            onClick={onEnd}
          >
            {t('end')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Asks for the last day of a signing authority. */
export function EndAuthorityDialog({
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

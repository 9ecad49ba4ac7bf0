import { useTranslation } from 'react-i18next';
import type { DelegationKind } from '@qlvb/contract/types';
import classes from './stand-in.module.css';

interface StandInProps {
  /** Null when nobody else acted. */
  readonly of: { readonly kind: DelegationKind; readonly fullName: string; readonly title: string } | null | undefined;
}

/** Beside the holder of the post: who really did it (“do … thay mặt”, “do … nhập hộ”). */
export function ByStandIn({ of }: StandInProps) {
  const { t } = useTranslation();
  return of ? (
    <b className={classes.standIn}>{t(`audit:standIn.${of.kind}`, { fullName: of.fullName, title: of.title })}</b>
  ) : null;
}

/** Beside who really did it: for whom (“thay mặt …”, “nhập hộ …”). */
export function OnBehalf({ of }: StandInProps) {
  const { t } = useTranslation();
  return of ? (
    <b className={classes.standIn}>
      {t(`audit:onBehalf.${of.kind}`, { fullName: of.fullName, title: of.title }).replace(/:$/, '')}
    </b>
  ) : null;
}

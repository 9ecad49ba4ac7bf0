import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { addressOf } from '../address.ts';
import type { ChangePartsFragment } from '../pages/organisation-page.generated.ts';
import classes from './history.module.css';

/** A change may concern every agency of the province; some show what it is about. */
const NAMED = 6;

type Side = ChangePartsFragment['from'];

/** One change: what, on which decision, from whom to whom. */
export function Change({ change, pending }: { readonly change: ChangePartsFragment; readonly pending: boolean }) {
  const { t } = useTranslation('organizations');
  const { kind, basis, carriedOut, from, to, successorRule, takesEffectOn } = change;
  const goOn = from.length > 0 && from.length === to.length && from.every(({ id }, at) => to[at]?.id === id);
  return (
    <div className={classes.change}>
      <p>
        <strong>{t(`change.${kind}`)}</strong> {carriedOut ? null : <Badge tone="warn">{t('notCarriedOut')}</Badge>}
      </p>
      {from.length > 0 && !(goOn && kind === 'MOVE') ? (
        <Agencies word={t('history.from')} agencies={from} on={null} pending={pending} />
      ) : null}
      {to.length > 0 ? (
        <Agencies word={t('history.to')} agencies={to} on={takesEffectOn} pending={pending || !carriedOut} />
      ) : null}
      {to.length === 0 ? <p>{t('history.nobody')}</p> : null}
      {successorRule ? <p>{t(`history.rule.${successorRule}`)}</p> : null}
      <p className={classes.dim}>{t('history.basis', { basis })}</p>
    </div>
  );
}

interface AgenciesProps {
  readonly word: string;
  readonly agencies: Side;
  /** The day its link leads to; null stays on the day looked at. */
  readonly on: string | null;
  readonly pending: boolean;
}

function Agencies({ word, agencies, on, pending }: AgenciesProps) {
  const { t } = useTranslation('organizations');
  const more = agencies.length - NAMED;
  return (
    <p>
      {word}{' '}
      {agencies.slice(0, NAMED).map(({ id, displayName }, at) => (
        <span key={id}>
          {at > 0 ? ', ' : null}
          <AgencyLink id={id} name={displayName} on={on} pending={pending} />
        </span>
      ))}
      {more > 0 ? ` ${t('day.and', { number: formatNumber(more) })}` : null}
    </p>
  );
}

interface AgencyLinkProps {
  readonly id: string;
  readonly name: string;
  readonly on: string | null;
  readonly pending: boolean;
}

/** Leads to the agency, on a day where one is named. */
export function AgencyLink({ id, name, on, pending }: AgencyLinkProps) {
  return <Link to={addressOf({ agencyId: id, on, pending })}>{name}</Link>;
}

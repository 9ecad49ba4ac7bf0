import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { positionName } from '../../../shared/lib/format.ts';
import { OnBehalf } from '../../../shared/ui/stand-in.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { DelegationState } from './delegation-state.tsx';
import type { DelegationListedFragment } from './delegations.generated.ts';
import classes from './delegations.module.css';
import { periodWords, scopeWords } from './scope-words.ts';

interface DelegationListProps {
  readonly title: string;
  readonly none: string;
  readonly delegations: readonly DelegationListedFragment[];
  /** There are more than these, so that their number says nothing. */
  readonly more?: boolean;
}

/** Who acts for whom, how long and in what; each opens its own page. */
export function DelegationList({ title, none, delegations, more = false }: DelegationListProps) {
  const { t } = useTranslation('delegations');
  return (
    <Section title={title} {...(more ? {} : { count: delegations.length })}>
      {delegations.length === 0 ? <p className={classes.dim}>{none}</p> : null}
      <ul className={classes.list}>
        {delegations.map((delegation) => (
          <li key={delegation.id}>
            <Link className={classes.row} to={`/delegations/${delegation.id}`}>
              <span className={classes.who}>
                <b>{positionName(delegation.to)}</b>
                <OnBehalf
                  of={{
                    kind: delegation.kind,
                    fullName: delegation.from.person.fullName,
                    title: delegation.from.title,
                  }}
                />
              </span>
              <span className={classes.dim}>
                {periodWords(delegation, t)} · {scopeWords(delegation, t)}
              </span>
              <DelegationState state={delegation.state} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

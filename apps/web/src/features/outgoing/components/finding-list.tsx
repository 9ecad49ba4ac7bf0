import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_BY_CODE } from '@qlvb/formcheck/rules';
import type { FindingPartsFragment } from './form-check.generated.ts';
import classes from './form-check.module.css';

/** The sentence of a finding, and what was asked as it is read. */
export function useFindingWords() {
  const { t } = useTranslation('form-check');
  return {
    sentence: ({ rule }: Pick<FindingPartsFragment, 'rule'>): string => {
      const known = RULE_BY_CODE.get(rule);
      // A record outlives its rule.
      if (known === undefined) return rule;
      return known.ask === null ? t(`rule.${rule}`) : t(`ask.${known.ask}`, { part: t(`part.${known.part}`) });
    },
    asked: ({ rule, asked }: Pick<FindingPartsFragment, 'rule' | 'asked'>): string =>
      RULE_BY_CODE.get(rule)?.ask === 'side' ? t(`side.${asked}`) : asked,
  };
}

interface FindingListProps {
  readonly label: string;
  readonly findings: readonly FindingPartsFragment[];
  /** In front of each. */
  readonly lead?: (finding: FindingPartsFragment) => ReactNode;
}

/** Findings in plain sentences: what, where, what is asked, by which article. */
export function FindingList({ label, findings, lead }: FindingListProps) {
  const { t } = useTranslation('form-check');
  const words = useFindingWords();
  return (
    <ul className={classes.findings} aria-label={label}>
      {findings.map((finding) => {
        const { rule, article, page, quote, places, found, mendable } = finding;
        const asked = words.asked(finding);
        const where = [
          page === null ? null : t('page', { page }),
          places > 1 ? t('places', { count: places }) : null,
          quote === null ? null : t('quote', { quote }),
        ].filter((each) => each !== null);
        return (
          <li key={rule} className={classes.finding} data-must={finding.must}>
            {lead?.(finding)}
            <strong className={classes.sentence}>{words.sentence(finding)}</strong>
            {found || asked ? (
              <span className={classes.line}>
                {found ? t('found', { found }) : null}
                {found && asked ? ' · ' : null}
                {asked ? t('asked', { asked }) : null}
              </span>
            ) : null}
            {where.length > 0 ? <span className={classes.where}>{where.join(' · ')}</span> : null}
            <span className={classes.source}>
              {t('source', { article })}
              {mendable ? ` · ${t('canMend')}` : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

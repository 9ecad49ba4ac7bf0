import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/lib/format.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import type { DirectiveSourceFragment } from './directive-detail.generated.ts';
import { IssuedDocumentsDocument } from './issued-documents.generated.ts';
import classes from './directive-dialogs.module.css';

interface IssuedDocumentsProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  onChange(document: DirectiveSourceFragment): void;
  readonly error?: string | undefined;
}

/** One document issued by the own agency, the newest first; older ones are found by number or words. */
export function IssuedDocuments({ label, description, value, onChange, error }: IssuedDocumentsProps) {
  const { t } = useTranslation('directives');
  const name = useId();
  const errorId = useId();
  const [search, setSearch] = useState('');
  const query = useQuery(IssuedDocumentsDocument, { variables: { search: search || null } });
  const documents = (query.data ?? query.previousData)?.issuedDocuments;
  return (
    <fieldset className={classes.issued} aria-describedby={error ? errorId : undefined}>
      <legend>
        {label}{' '}
        <span className={classes.star} aria-hidden>
          *
        </span>
      </legend>
      {description ? <p className={classes.description}>{description}</p> : null}
      <SearchField label={t('issued.search')} value={search} onChange={setSearch} />
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!documents && query.loading ? <ListSkeleton /> : null}
      {documents?.length === 0 ? (
        <p className={classes.none}>{search ? t('issued.notFound') : t('issued.none')}</p>
      ) : null}
      <div className={classes.choices}>
        {(documents ?? []).map((document) => (
          <label key={document.id} className={classes.choice}>
            <input
              type="radio"
              name={name}
              required
              checked={document.id === value}
              onChange={() => onChange(document)}
            />
            <span>
              <strong>{document.symbol}</strong> · {formatDate(document.issuedOn)} · {document.subject}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={errorId} className={classes.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

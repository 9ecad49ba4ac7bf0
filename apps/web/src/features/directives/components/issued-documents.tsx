import { useQuery } from '@apollo/client/react'
import { Radio, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../shared/lib/format.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SearchField } from '../../../shared/ui/search-field.tsx'
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx'
import type { DirectiveSourceFragment } from './directive-detail.generated.ts'
import { IssuedDocumentsDocument } from './issued-documents.generated.ts'
import classes from './directive-dialogs.module.css'

interface IssuedDocumentsProps {
  readonly label: string
  readonly description?: string
  readonly value: string | null
  onChange(document: DirectiveSourceFragment): void
  readonly error?: string | undefined
}

/** One document issued by the own agency, the newest first; older ones are found by number or words. */
export function IssuedDocuments({ label, description, value, onChange, error }: IssuedDocumentsProps) {
  const { t } = useTranslation('directives')
  const [search, setSearch] = useState('')
  const query = useQuery(IssuedDocumentsDocument, { variables: { search: search || null } })
  const documents = (query.data ?? query.previousData)?.issuedDocuments
  return (
    <>
      <SearchField label={t('issued.search')} value={search} onChange={setSearch} />
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!documents && query.loading ? <ListSkeleton /> : null}
      {documents?.length === 0 ? (
        <Text c="dimmed">{search ? t('issued.notFound') : t('issued.none')}</Text>
      ) : null}
      <Radio.Group
        label={label}
        description={description}
        value={value}
        onChange={(id) => {
          const chosen = documents?.find((document) => document.id === id)
          if (chosen) onChange(chosen)
        }}
        error={error}
        required
      >
        <div className={classes.choices}>
          {(documents ?? []).map(({ id, symbol, issuedOn, subject }) => (
            <Radio key={id} value={id} label={`${symbol} · ${formatDate(issuedOn)} · ${subject}`} />
          ))}
        </div>
      </Radio.Group>
    </>
  )
}

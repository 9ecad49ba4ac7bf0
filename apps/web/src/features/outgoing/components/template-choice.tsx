import type { DocumentTypeCode, DraftTemplateInput } from '@qlvb/contract/types';
import { STANDARD_TYPES } from '@qlvb/domain/templates/fields';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { DraftTemplatesDocument } from './template-choice.generated.ts';

interface TemplateChoiceProps {
  readonly typeCode: DocumentTypeCode;
  readonly value: DraftTemplateInput | null;
  readonly error: string | undefined;
  onChange(value: DraftTemplateInput | null): void;
}

const STANDARD = 'standard';

/** Từ mẫu: templates of the agency for the kind, and the standard one; the server makes the file when it is saved. */
export default function TemplateChoice({ typeCode, value, error, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('outgoing');
  const list = useConnection(DraftTemplatesDocument, {
    variables: { typeCode },
    select: (data) => data.documentTemplates,
    pageSize: 100,
  });
  const { hasMore, loadingMore, loadMore } = list;
  useEffect(() => {
    // All of them are offered: who looks for one by name finds it.
    if (hasMore && !loadingMore) loadMore();
  }, [hasMore, loadingMore, loadMore]);
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  const hasStandard = STANDARD_TYPES.some((code) => code === typeCode);
  const options = [
    ...list.nodes.map(({ id, name }) => ({ value: id, label: name })),
    ...(hasStandard ? [{ value: STANDARD, label: t('draft.standardTemplate') }] : []),
  ];
  const hint = value ? t('draft.templateChosen') : t('draft.templateHint');
  return (
    <Select
      label={t('draft.template')}
      description={list.loading ? t('common:loading') : options.length === 0 ? t('draft.noTemplate') : hint}
      disabled={options.length === 0}
      data={options}
      value={value ? (value.templateId ?? STANDARD) : null}
      onChange={(chosen) => onChange(chosen === null ? null : { templateId: chosen === STANDARD ? null : chosen })}
      error={error}
      clearable
      searchable
    />
  );
}

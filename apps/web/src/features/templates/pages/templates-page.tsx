import { Button } from '@mantine/core';
import { STANDARD_TYPES } from '@qlvb/domain/templates/fields';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { FieldList } from '../components/field-list.tsx';
import { TemplateItem } from '../components/template-item.tsx';
import { DocumentTemplatesDocument, type TemplateListedFragment } from '../components/templates.generated.ts';
import classes from '../components/templates.module.css';

/** Fetched when somebody begins to change something; who only looks does not wait for them. */
const TemplateForm = lazy(() => import('../components/template-form.tsx'));
const RetireDialog = lazy(() => import('../components/retire-dialog.tsx'));

type Asking =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'retire'; readonly template: TemplateListedFragment };

/** Quản trị → Mẫu văn bản: what drafters of the agency begin from. */
export function Component() {
  const { t } = useTranslation('templates');
  const { can } = useViewer();
  const mayManage = can('templates.manage');
  const [tab, setTab] = useState('inForce');
  const [asking, setAsking] = useState<Asking | null>(null);
  const retired = tab === 'retired';
  const list = useConnection(DocumentTemplatesDocument, {
    variables: { retired },
    select: (data) => data.documentTemplates,
  });
  const close = () => setAsking(null);
  const reload = () => {
    close();
    list.refetch();
  };
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Why list="TEMPLATES" />
            {mayManage ? <Button onClick={() => setAsking({ what: 'add' })}>{t('add')}</Button> : null}
          </>
        }
      >
        <FilterTabs
          label={t('tabs.label')}
          value={tab}
          onChange={setTab}
          options={[
            { value: 'inForce', label: t('tabs.inForce') },
            { value: 'retired', label: t('tabs.retired') },
          ]}
        />
      </PageHeader>
      <div className={classes.body}>
        {mayManage ? null : <p className={classes.note}>{t('whoCould')}</p>}
        {list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
        {list.loading ? <ListSkeleton /> : null}
        {list.loading || list.error || list.nodes.length > 0 ? null : (
          <EmptyState title={retired ? t('noneRetired') : t('none')}>{retired ? null : t('noneText')}</EmptyState>
        )}
        {list.nodes.length > 0 ? (
          <ul className={classes.list} aria-label={t('title')}>
            {list.nodes.map((template) => (
              <TemplateItem
                key={template.id}
                of={template}
                mayManage={mayManage}
                onChange={() => setAsking({ what: 'change', template })}
                onRetire={() => setAsking({ what: 'retire', template })}
              />
            ))}
          </ul>
        ) : null}
        {list.hasMore ? (
          <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
            {t('common:loadMore')}
          </Button>
        ) : null}
        <Section title={t('standard.title')} count={STANDARD_TYPES.length}>
          <p className={classes.note}>{t('standard.explain')}</p>
          <ul className={classes.standard}>
            {STANDARD_TYPES.map((code) => (
              <li key={code}>
                <a href={`/templates/${code}.docx`}>{t(`enums:DocumentTypeCode.${code}`)}</a>
              </li>
            ))}
          </ul>
        </Section>
        <FieldList />
      </div>
      <Suspense fallback={null}>
        {asking?.what === 'add' ? <TemplateForm of={null} onClose={close} onReload={reload} /> : null}
        {asking?.what === 'change' ? <TemplateForm of={asking.template} onClose={close} onReload={reload} /> : null}
        {asking?.what === 'retire' ? <RetireDialog of={asking.template} onClose={close} onReload={reload} /> : null}
      </Suspense>
    </div>
  );
}

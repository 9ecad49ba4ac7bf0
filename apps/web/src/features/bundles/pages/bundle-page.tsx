import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { AgencyInCarePicker, useAgencyInCare } from '../../../shared/ui/agency-in-care.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FileDrop, type UploadedFile } from '../../../shared/ui/file-drop.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import {
  BundlePreviewDocument,
  ImportBundleDocument,
  type ImportBundleMutation,
} from '../components/bundle.generated.ts';
import classes from '../components/bundle.module.css';
import { PasswordsSheet } from '../components/passwords-sheet.tsx';
import { PreviewPanel } from '../components/preview-panel.tsx';

/** The agency out and in as one file: template with the present, drop, look, confirm. */
export function Component() {
  const { t } = useTranslation('bundles');
  const { can, agencyId: own } = useViewer();
  const { agencyId } = useAgencyInCare();
  const mayImport = can('identity.manage') && can('organizations.manage');
  return (
    <>
      <PageHeader title={t('title')} actions={<Why list="BUNDLE" />}>
        {mayImport ? <AgencyInCarePicker label={t('agency')} /> : null}
      </PageHeader>
      {mayImport ? (
        <Bundle key={agencyId} agencyId={agencyId ?? own} />
      ) : (
        <EmptyState title={t('notYours')}>{t('whoCould')}</EmptyState>
      )}
    </>
  );
}

type Done = Extract<ImportBundleMutation['importBundle'], { readonly __typename: 'ImportBundleSuccess' }>;

function Bundle({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation('bundles');
  const [file, setFile] = useState<UploadedFile | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const change = (value: UploadedFile | null) => {
    setFile(value);
    setDone(null);
  };
  if (done !== null && done.accounts.length > 0) {
    const { accounts, validUntil } = done;
    return <PasswordsSheet accounts={accounts} validUntil={validUntil} onNoted={() => change(null)} />;
  }
  return (
    <div className={classes.panel}>
      <Section title={t('out.title')}>
        <p>{t('out.text')}</p>
        <div className={classes.acts}>
          <Button component="a" href={`/bundles/agency.xlsx?agency=${agencyId}`} download>
            {t('out.excel')}
          </Button>
          <Anchor href={`/bundles/agency.json?agency=${agencyId}`} download>
            {t('out.json')}
          </Anchor>
        </div>
      </Section>
      <Section title={t('in.title')}>
        <FileDrop
          label={t('in.file')}
          description={t('in.text')}
          to={`/bundles?agency=${agencyId}`}
          accept=".xlsx,.json"
          kinds={t('in.kinds')}
          value={file}
          onChange={change}
        />
      </Section>
      {file ? <Previewed key={file.uploadId} id={file.uploadId} onDone={setDone} /> : null}
    </div>
  );
}

function Previewed({ id, onDone }: { readonly id: string; onDone(done: Done): void }) {
  const { t } = useTranslation('bundles');
  const { data, error, refetch } = useQuery(BundlePreviewDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const act = useAct(ImportBundleDocument, { done: ({ written }) => t('done', { count: written }) });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const preview = data.bundlePreview;
  const confirm = async () => {
    const success = await act.run({ input: { bundleId: id, fingerprint: preview.fingerprint } });
    if (success === null) return;
    // The passwords take the place of the preview, which has nobody to look at it any more.
    if (success.accounts.length > 0) onDone(success);
    else await refetch();
  };
  const reload = () => {
    act.reset();
    void refetch();
  };
  return (
    <PreviewPanel
      preview={preview}
      refusal={act.refusal}
      pending={act.pending}
      onConfirm={() => void confirm()}
      onReload={reload}
    />
  );
}

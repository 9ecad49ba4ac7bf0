import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { validateDirective } from '@qlvb/domain/directives/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FormPanes } from '../../../shared/ui/form-panes.tsx';
import { LeaveGuard } from '../../../shared/ui/leave-guard.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SecrecyRefusal } from '../../../shared/ui/circulation/secrecy-refusal.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { DirectiveForm } from '../components/directive-form.tsx';
import {
  EMPTY_DIRECTIVE,
  isTouched,
  nextFrom,
  toForm,
  toInput,
  type DirectiveDraft,
} from '../components/directive-draft.ts';
import { IssuedDocuments } from '../components/issued-documents.tsx';
import paneClasses from '../components/source-pane.module.css';
import { SourcePane } from '../components/source-pane.tsx';
import { useSource } from '../components/use-source.ts';
import { CreateDirectiveDocument } from './create-directive-page.generated.ts';
import classes from './create-directive-page.module.css';

const FIELDS = [
  'sourceDocumentId',
  'sourceClause',
  'content',
  'givenByPositionId',
  'leadAgencyId',
  'cooperation',
  'dueOn',
  'productRequired',
] as const;

/** A sentence of an issued document becomes a directive; several can be made from one document in a row. */
export function Component() {
  const { t } = useTranslation('directives');
  const { can } = useViewer();
  if (can('directives.create')) return <CreateDirective />;
  return (
    <>
      <PageHeader title={t('create.title')} />
      <EmptyState title={t('create.notYours')}>{t('create.whoCould')}</EmptyState>
    </>
  );
}

interface Made {
  readonly id: string;
  readonly code: string;
  readonly agency: string;
}

function CreateDirective() {
  const { t } = useTranslation('directives');
  const today = todayInVietnam();
  const { source, loading, error, retry, choose, clear } = useSource();
  const [draft, setDraft] = useState<DirectiveDraft>(EMPTY_DIRECTIVE);
  const [made, setMade] = useState<readonly Made[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const again = useRef(false);
  const create = useAct(CreateDirectiveDocument, {
    done: ({ directive }) => t('create.done', { code: directive.code, agency: directive.leadAgency.shortName }),
  });
  const checks = useChecks(validateDirective(toForm(draft, source?.id ?? null), { today }), create.refusal);
  const errors = fieldErrors(checks.refusal);
  const change = useCallback((part: Partial<DirectiveDraft>) => setDraft((former) => ({ ...former, ...part })), []);

  const save = async (answer: Parameters<typeof toInput>[2] = {}) => {
    const input = toInput(draft, source?.id ?? null, answer);
    if (create.pending || !checks.passes() || !input) return false;
    const success = await create.run({ input });
    if (!success) return false;
    const { id, code, leadAgency } = success.directive;
    if (again.current) {
      setMade((former) => [...former, { id, code, agency: leadAgency.shortName }]);
      setDraft(nextFrom(draft));
      checks.clear();
    } else setOpenId(id);
    return true;
  };
  useShortcuts([{ keys: 'mod+Enter', label: t('create.submit'), run: () => void save(), disabled: create.pending }]);
  // The guard has gone by now, so that nobody is asked about what has just been given.
  if (openId !== null) return <Navigate to={`/directives/${openId}`} replace />;

  return (
    <div className={classes.page}>
      <PageHeader
        title={t('create.title')}
        actions={
          <Button variant="default" component={Link} to="/directives">
            {t('create.leave')}
          </Button>
        }
      />
      <FormPanes
        documentLabel={t('create.source')}
        formLabel={t('create.form')}
        document={
          source ? (
            <SourcePane key={source.id} source={source} onTake={(content) => change({ content })} onOther={clear} />
          ) : loading ? (
            <DetailSkeleton />
          ) : (
            <div className={paneClasses.choose}>
              {error ? <ErrorState error={error} onRetry={retry} /> : null}
              <IssuedDocuments
                label={t('create.chooseSource')}
                description={t('create.chooseSourceHint')}
                value={null}
                onChange={choose}
                error={errors('sourceDocumentId')}
              />
            </div>
          )
        }
        foot={
          <>
            {!source && errors('sourceDocumentId') ? <p role="alert">{t('create.sourceMissing')}</p> : null}
            <SecrecyRefusal
              refusal={checks.refusal}
              shownPaths={FIELDS}
              pending={create.pending}
              onNotSecret={() => void save({ notSecret: true })}
              onSecret={(secrecy) => void save({ secrecy })}
            />
            <div className={classes.send}>
              <Button type="submit" loading={create.pending} onClick={() => (again.current = false)}>
                {t('create.submit')}
              </Button>
              <Button type="submit" variant="default" disabled={create.pending} onClick={() => (again.current = true)}>
                {t('create.submitAgain')}
              </Button>
            </div>
          </>
        }
        onSubmit={() => save()}
      >
        {made.length > 0 ? (
          <ul className={classes.made} aria-label={t('create.made')}>
            {made.map(({ id, code, agency }) => (
              <li key={id}>
                <Link to={`/directives/${id}`}>{t('create.madeOne', { code, agency })}</Link>
              </li>
            ))}
          </ul>
        ) : null}
        <DirectiveForm
          draft={draft}
          today={today}
          errors={errors}
          signerName={source?.signerName ?? null}
          onChange={change}
        />
      </FormPanes>
      <LeaveGuard dirty={isTouched(draft)} title={t('leave.title')} text={t('leave.text')} leaveLabel={t('leave.go')} />
    </div>
  );
}

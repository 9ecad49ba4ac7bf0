import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { validateOutgoing } from '@qlvb/domain/outgoing/validate';
import type { FilePartsFragment } from '../../../shared/api/fragments.generated.ts';
import { fieldErrors, type Refusal } from '../../../shared/api/refusal.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { loadNamespaces } from '../../../shared/i18n/locales.ts';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { formatDate, todayInVietnam } from '../../../shared/lib/format.ts';
import { ChoiceGroup } from '../../../shared/ui/choice-group.tsx';
import { DocumentPane } from '../../../shared/ui/document-pane.tsx';
import { FileDrop, type UploadedFile } from '../../../shared/ui/file-drop.tsx';
import { FileGateNote } from '../../../shared/ui/file-gate-note.tsx';
import { FormPanes } from '../../../shared/ui/form-panes.tsx';
import { LeaveGuard } from '../../../shared/ui/leave-guard.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { PdfViewer } from '../../../shared/ui/pdf-viewer.tsx';
import { type UploadStep, useFileGate, useWhenDue } from '../../../shared/ui/use-file-gate.ts';
import { isSecretRefused, SecrecyRefusal } from '../../../shared/ui/circulation/secrecy-refusal.tsx';
import { isChanged, toForm, toInput, type DraftFields, type LetterToAnswer } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import classes from './draft-editor.module.css';

type Input = NonNullable<ReturnType<typeof toInput>>;

/** Apart, with its refusals: asked for only where a draft has no file of its own yet. */
const TemplateChoice = lazy(async () => {
  const [part] = await Promise.all([import('./template-choice.tsx'), loadNamespaces(['template-refusals'])]);
  return part;
});

const FIELDS = [
  'uploadId',
  'template',
  'typeCode',
  'subject',
  'signerPositionId',
  'recipientAgencyIds',
  'dueOn',
  'note',
] as const;

interface DraftEditorProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly initial: DraftFields;
  /** Where to go without saving. */
  readonly backTo: string;
  /** The letter this draft answers. */
  readonly letter?: LetterToAnswer | undefined;
  /** The version that lies there now. */
  readonly current?: FilePartsFragment | undefined;
  /** What is said of that version. */
  readonly check?: ReactNode;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly onReload?: (() => void) | undefined;
  /** The id of the saved draft; null when it was refused. */
  onSave(input: Input, note: string | null): Promise<string | null>;
}

/** One form for a new draft, a reply and a changed draft (NĐ 30/2020 đ.10). A refusal keeps everything. */
export function DraftEditor(props: DraftEditorProps) {
  const { title, submitLabel, initial, backTo, letter, current, check, pending, refusal, onReload, onSave } = props;
  const { t } = useTranslation('outgoing');
  const today = todayInVietnam();
  const [fields, setFields] = useState(initial);
  const [savedId, setSavedId] = useState<string | null>(null);
  const checks = useChecks(validateOutgoing(toForm(fields), { today }), refusal);
  const errors = fieldErrors(checks.refusal);
  const gate = useFileGate();
  const change = useCallback((part: Partial<DraftFields>) => {
    // A template is for certain kinds, and a file that is given needs none.
    const fit = part.typeCode !== undefined || part.file ? { template: null } : {};
    // Another subject or file is another question.
    const asked = part.subject !== undefined || part.file !== undefined ? { notSecret: false } : {};
    setFields((former) => ({ ...former, ...asked, ...fit, ...part }));
  }, []);
  // The server has removed the file of a secret paper; everything typed stays.
  const refused = isSecretRefused(refusal);
  useEffect(() => {
    if (refused) change({ file: null });
  }, [refused, change]);

  const save = async (answer: Partial<DraftFields> = {}) => {
    const input = toInput({ ...fields, ...answer });
    if (!checks.passes() || !input) return false;
    if (!gate.passes()) return true;
    const id = await onSave(input, fields.note.trim() || null);
    if (id !== null) setSavedId(id);
    return id !== null;
  };
  useWhenDue(gate, () => void save());
  const answer = (part: Partial<DraftFields>) => {
    change(part);
    void save(part);
  };
  useShortcuts([{ keys: 'mod+Enter', label: submitLabel, run: () => void save(), disabled: pending }]);
  // The guard has gone by now, so that nobody is asked about what has just been saved.
  if (savedId !== null) return <Navigate to={`/outgoing/${savedId}`} replace />;

  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        actions={
          <Button variant="default" component={Link} to={backTo}>
            {t('draft.leave')}
          </Button>
        }
      />
      {letter ? (
        <p className={classes.letter}>
          {t('draft.answers')}{' '}
          <Link to={`/incoming/${letter.id}`}>
            {letter.document.symbol} · {formatDate(letter.document.issuedOn)} · {letter.document.issuerName}
          </Link>
          {letter.dueOn ? ` · ${t('draft.letterDue', { date: formatDate(letter.dueOn) })}` : null}
        </p>
      ) : null}
      <FormPanes
        documentLabel={t('draft.paper')}
        formLabel={t('draft.form')}
        document={
          <Papers
            letter={letter}
            file={fields.file}
            current={current}
            error={errors('uploadId')}
            onChange={(file) => change({ file })}
            onStep={gate.onStep}
          />
        }
        foot={
          <>
            <SecrecyRefusal
              refusal={checks.refusal}
              shownPaths={FIELDS}
              onReload={onReload}
              pending={pending}
              onNotSecret={() => answer({ notSecret: true })}
              onSecret={(secrecy) => answer({ secrecy })}
            />
            <FileGateNote gate={gate} />
            <Button type="submit" fullWidth loading={pending || gate.kept === 'waiting'}>
              {submitLabel}
            </Button>

            <p className={classes.hint}>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('draft.saveHint')}
            </p>
          </>
        }
        onSubmit={() => save()}
      >
        <DraftForm fields={fields} today={today} errors={errors} askNote={current !== undefined} onChange={change} />
        {fields.file === null && fields.typeCode !== null ? (
          <Suspense fallback={null}>
            <TemplateChoice
              typeCode={fields.typeCode}
              value={fields.template}
              onChange={(template) => change({ template })}
              error={errors('template')}
            />
          </Suspense>
        ) : null}
        {check}
      </FormPanes>
      <LeaveGuard
        dirty={isChanged(fields, initial) || gate.holds}
        title={t('leave.title')}
        text={t('leave.text')}
        leaveLabel={t('leave.go')}
      />
    </div>
  );
}

interface PapersProps {
  readonly letter: LetterToAnswer | undefined;
  readonly file: UploadedFile | null;
  readonly current: FilePartsFragment | undefined;
  readonly error: string | undefined;
  onChange(file: UploadedFile | null): void;
  onStep(step: UploadStep): void;
}

/** The file of the draft; for a reply, the letter a touch away. */
function Papers({ letter, file, current, error, onChange, onStep }: PapersProps) {
  const { t } = useTranslation('outgoing');
  const [shown, setShown] = useState<'letter' | 'file'>(letter ? 'letter' : 'file');
  const empty = file === null && current === undefined;
  return (
    <>
      {letter ? (
        <div className={classes.switch}>
          <ChoiceGroup<'letter' | 'file'>
            label={t('draft.papers')}
            hideLabel
            value={shown}
            onChange={setShown}
            options={[
              { value: 'letter', label: t('draft.letter') },
              { value: 'file', label: file ? t('draft.fileOne') : t('draft.file') },
            ]}
          />
        </div>
      ) : null}
      {letter && shown === 'letter' ? (
        <DocumentPane files={letter.document.files} title={letter.document.symbol} />
      ) : null}
      {/* Stays while the letter is read: a file on its way goes on. */}
      <div className={classes.file} data-empty={empty} hidden={shown === 'letter'}>
        <div className={classes.drop}>
          <FileDrop
            label={current ? t('draft.newVersion') : t('draft.drop')}
            description={current ? t('draft.newVersionHint') : t('draft.dropHint')}
            value={file}
            onChange={onChange}
            onStep={onStep}
            error={error}
            compact={!empty}
          />
        </div>
        {shown === 'letter' ? null : file ? (
          <Preview file={file} />
        ) : current ? (
          <DocumentPane files={[current]} title={current.name} />
        ) : null}
      </div>
    </>
  );
}

function Preview({ file }: { readonly file: UploadedFile }): ReactNode {
  const { t } = useTranslation('outgoing');
  if (file.mediaType === 'application/pdf')
    return (
      <div className={classes.paper}>
        <PdfViewer url={file.localUrl} name={file.name} />
      </div>
    );
  if (file.mediaType.startsWith('image/'))
    return (
      <div className={classes.paper}>
        <img className={classes.image} src={file.localUrl} alt={file.name} />
      </div>
    );
  return <p className={classes.note}>{t('draft.noPreview', { name: file.name })}</p>;
}

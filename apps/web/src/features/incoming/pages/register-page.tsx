import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { validateIncoming } from '@qlvb/domain/incoming/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FileDrop, type UploadedFile } from '../../../shared/ui/file-drop.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { FileGateNote } from '../../../shared/ui/file-gate-note.tsx';
import { FormPanes } from '../../../shared/ui/form-panes.tsx';
import { LeaveGuard } from '../../../shared/ui/leave-guard.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { PdfViewer } from '../../../shared/ui/pdf-viewer.tsx';
import { type UploadStep, useFileGate, useWhenDue } from '../../../shared/ui/use-file-gate.ts';
import { isSecretRefused, SecrecyRefusal } from '../../../shared/ui/circulation/secrecy-refusal.tsx';
import { DuplicateCandidates, DuplicateWarning } from '../components/duplicate-candidates.tsx';
import { changed, emptyLetter, isTouched, toForm, toInput, type Letter } from '../components/letter.ts';
import { LetterForm } from '../components/letter-form.tsx';
import { RegisteredLetter, type Registered } from '../components/registered-letter.tsx';
import {
  RegisterIncomingDocument,
  type DuplicateCandidatePartsFragment,
} from '../components/register-letter.generated.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { useDuplicates } from '../components/use-duplicates.ts';
import classes from './register-page.module.css';

const FIELDS = [
  'uploadId',
  'number',
  'notation',
  'issuedOn',
  'issuerName',
  'issuerAgencyId',
  'typeCode',
  'subject',
  'signerName',
  'signerTitle',
  'pageCount',
  'arrivedOn',
  'dueOn',
  'secrecy',
  'circulation',
  'language',
  'deliverBy',
  'sentFrom',
  'copyCount',
  'sheetCount',
  'note',
  'incompleteReason',
] as const;

/** Registration: drop, read, fill in, number (VD-01, VD-02). What was typed stays until the number is given. */
export function Component() {
  const { can } = useViewer();
  const { t } = useTranslation('incoming');
  const [round, setRound] = useState(0);
  const envelopeId = useSearchParams()[0].get('envelope');
  if (!can('incoming.register')) {
    return (
      <>
        <PageHeader title={t('register.title')} />
        <EmptyState title={t('register.notYours')}>{t('register.whoCould')}</EmptyState>
      </>
    );
  }
  return (
    <Register
      key={round}
      again={round > 0}
      // Only one letter has the number of its envelope.
      envelopeId={round > 0 ? null : envelopeId}
      onNext={() => setRound(round + 1)}
    />
  );
}

function Register({ again, envelopeId, onNext }: { again: boolean; envelopeId: string | null; onNext: () => void }) {
  const { t } = useTranslation('incoming');
  const today = todayInVietnam();
  const send = useRef<HTMLButtonElement>(null);
  const [letter, setLetter] = useState(() => emptyLetter(today));
  const [registered, setRegistered] = useState<Registered | null>(null);
  const [found, setFound] = useState<readonly DuplicateCandidatePartsFragment[] | null>(null);
  const duplicates = useDuplicates(letter);
  const register = useAct(RegisterIncomingDocument);
  const checks = useChecks(validateIncoming(toForm(letter), { today }), register.refusal);
  const errors = fieldErrors(checks.refusal);
  const gate = useFileGate();

  /** False when a field is at fault. */
  const submit = async (acceptDuplicate: boolean, answer: Partial<Letter> = {}): Promise<boolean> => {
    if (register.pending) return true;
    const input = toInput({ ...letter, ...answer }, acceptDuplicate);
    if (!checks.passes() || !input) {
      setFound(null);
      return false;
    }
    if (!gate.passes()) return true;
    const result = await register.run({ input: { ...input, envelopeId } });
    if (result?.__typename === 'RegisterIncomingSuccess') {
      setRegistered(result.incoming);
      return true;
    }
    setFound(result ? result.candidates : null);
    return result !== null;
  };
  useWhenDue(gate, () => void submit(false));
  const answer = (change: Partial<Letter>): void => {
    setLetter((former) => changed(former, change));
    void submit(false, change);
  };
  // The server has removed the file of a secret paper; everything typed stays.
  const refused = isSecretRefused(register.refusal);
  useEffect(() => {
    if (refused) setLetter((former) => changed(former, { file: null }));
  }, [refused]);
  useShortcuts([
    {
      keys: 'mod+Enter',
      label: t('register.submit'),
      run: () => send.current?.click(),
      disabled: registered !== null || found !== null,
    },
  ]);

  if (registered) {
    return (
      <>
        <PageHeader title={t('register.title')} />
        <RegisteredLetter incoming={registered} onNext={onNext} />
      </>
    );
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('register.title')}
        actions={
          <>
            <Button variant="default" component={Link} to="/incoming/paste">
              {t('register.many')}
            </Button>
            <Button variant="default" component={Link} to="/incoming">
              {t('register.toList')}
            </Button>
          </>
        }
      />
      <FormPanes
        documentLabel={t('register.scan')}
        formLabel={t('register.fields')}
        document={
          <Scan
            file={letter.file}
            takesFocus={again}
            error={errors('uploadId')}
            onChange={(file) => setLetter((former) => changed(former, { file }))}
            onStep={gate.onStep}
          />
        }
        foot={
          <>
            <DuplicateWarning candidates={duplicates} />
            <SecrecyRefusal
              refusal={checks.refusal}
              shownPaths={FIELDS}
              pending={register.pending}
              onNotSecret={() => answer({ notSecret: true })}
              onSecret={(secrecy) => answer({ secrecy })}
            />
            <FileGateNote gate={gate} />
            <Button ref={send} type="submit" fullWidth loading={register.pending || gate.kept === 'waiting'}>
              {t('register.submit')}
            </Button>

            <Text size="xs" c="dimmed" ta="center" className={classes.hint}>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('register.submitHint')}
            </Text>
          </>
        }
        onSubmit={() => submit(false)}
      >
        {envelopeId === null ? null : <Text c="dimmed">{t('register.fromEnvelope')}</Text>}
        <LetterForm
          letter={letter}
          today={today}
          errors={errors}
          onChange={(change) => setLetter((former) => changed(former, change))}
        />
      </FormPanes>
      <FormDialog
        opened={found !== null}
        title={t('duplicate.title')}
        submitLabel={t('duplicate.accept')}
        pending={register.pending}
        refusal={register.refusal}
        onClose={() => setFound(null)}
        onSubmit={() => void submit(true)}
      >
        <Text>{t('duplicate.explain')}</Text>
        <DuplicateCandidates candidates={found ?? []} />
        <Text>{t('duplicate.knowingly')}</Text>
      </FormDialog>
      <LeaveGuard
        dirty={isTouched(letter) || gate.holds}
        title={t('leave.title')}
        text={t('leave.text')}
        leaveLabel={t('leave.go')}
      />
    </div>
  );
}

/** The drop, and the pages as soon as they are there. After a registration the next drop has the focus. */
function Scan({
  file,
  takesFocus,
  error,
  onChange,
  onStep,
}: {
  file: UploadedFile | null;
  takesFocus: boolean;
  error: string | undefined;
  onChange: (file: UploadedFile | null) => void;
  onStep: (step: UploadStep) => void;
}) {
  const { t } = useTranslation('incoming');
  const drop = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) drop.current?.querySelector<HTMLElement>('button')?.focus();
  }, [takesFocus]);
  return (
    <div className={classes.scan} data-empty={file === null}>
      <div ref={drop}>
        <FileDrop
          label={t('register.drop')}
          description={t('register.dropHint')}
          value={file}
          onChange={onChange}
          onStep={onStep}
          error={error}
          compact={file !== null}
        />
      </div>
      {file?.mediaType === 'application/pdf' ? (
        <div className={classes.viewer}>
          <PdfViewer url={file.localUrl} name={file.name} />
        </div>
      ) : null}
      {file?.mediaType.startsWith('image/') ? (
        <div className={classes.viewer}>
          <img className={classes.image} src={file.localUrl} alt={t('register.scanOf', { name: file.name })} />
        </div>
      ) : null}
    </div>
  );
}

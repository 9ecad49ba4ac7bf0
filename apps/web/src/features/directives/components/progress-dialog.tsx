import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { validateProgress } from '@qlvb/domain/directives/validate';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { NumberInput } from '../../../shared/ui/number-input.tsx';
import { ReportProgressDocument } from './directive-acts.generated.ts';
import type { OwnDialogProps } from './own-dialog.ts';
import classes from './directive-dialogs.module.css';

const QUICK = [25, 50, 75, 90];

/** How far it is, what is done, what is in the way. */
export function ProgressDialog({ directive, onClose, onReload }: OwnDialogProps) {
  const { t } = useTranslation('directives');
  const [percent, setPercent] = useState<string | number>(directive.percent);
  const [content, setContent] = useState('');
  const [difficulty, setDifficulty] = useState('');
  const [proposal, setProposal] = useState('');
  const report = useAct(ReportProgressDocument, { done: t('act.REPORT_PROGRESS.done') });
  const form = {
    percent: typeof percent === 'number' ? percent : null,
    content: content.trim(),
    difficulty: difficulty.trim() || null,
    proposal: proposal.trim() || null,
  };
  const checks = useChecks(validateProgress(form), report.refusal);
  const errors = fieldErrors(checks.refusal);
  const submit = async () => {
    if (!checks.passes() || form.percent === null) return;
    const { id: directiveId, version } = directive;
    if (await report.run({ input: { ...form, percent: form.percent, directiveId, version } })) onClose();
  };
  return (
    <FormDialog
      opened
      title={t('act.REPORT_PROGRESS.title')}
      submitLabel={t('actions:directives.REPORT_PROGRESS')}
      size="lg"
      pending={report.pending}
      refusal={checks.refusal}
      shownPaths={['percent', 'content', 'difficulty', 'proposal']}
      onReload={() => {
        report.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.quick}>
        <NumberInput
          label={t('fields.percent')}
          value={percent}
          onChange={setPercent}
          error={errors('percent')}
          min={0}
          max={100}
          allowDecimal={false}
          suffix=" %"
          required
          w={120}
        />
        {QUICK.map((value) => (
          <Button key={value} variant="default" px="xs" onClick={() => setPercent(value)}>
            {value} %
          </Button>
        ))}
      </div>
      <Textarea
        label={t('fields.done')}
        description={t('act.REPORT_PROGRESS.explain')}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
        error={errors('content')}
        autosize
        minRows={3}
        required
        data-autofocus
      />
      <Textarea
        label={t('fields.difficulty')}
        value={difficulty}
        onChange={(event) => setDifficulty(event.currentTarget.value)}
        error={errors('difficulty')}
        autosize
        minRows={2}
      />
      <Textarea
        label={t('fields.proposal')}
        value={proposal}
        onChange={(event) => setProposal(event.currentTarget.value)}
        error={errors('proposal')}
        autosize
        minRows={2}
      />
    </FormDialog>
  );
}

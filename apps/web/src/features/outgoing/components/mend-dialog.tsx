import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_BY_CODE } from '@qlvb/formcheck/rules';
import { useAct } from '../../../shared/api/use-act.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { useFindingWords } from './finding-list.tsx';
import { type FindingPartsFragment, MendFormDocument } from './form-check.generated.ts';
import classes from './form-check.module.css';

interface MendDialogProps {
  readonly outgoing: { readonly id: string; readonly version: number };
  readonly findings: readonly FindingPartsFragment[];
  onClose(): void;
  onReload(): void;
}

/** What will be changed, point by point, before a copy is made; the present version stays (VI-10). */
export function MendDialog({ outgoing, findings, onClose, onReload }: MendDialogProps) {
  const { t } = useTranslation('form-check');
  const words = useFindingWords();
  const [left, setLeft] = useState<readonly string[]>([]);
  const mend = useAct(MendFormDocument, { done: t('mend.done') });
  const rules = findings.map(({ rule }) => rule).filter((rule) => !left.includes(rule));
  const submit = async () => {
    if (await mend.run({ input: { outgoingId: outgoing.id, version: outgoing.version, rules } })) onClose();
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('mend.title')}
      submitLabel={t('mend.submit')}
      pending={mend.pending}
      refusal={mend.refusal}
      onReload={() => {
        mend.reset();
        onReload();
      }}
      onClose={onClose}
      onSubmit={() => {
        if (rules.length > 0) void submit();
      }}
    >
      <p className={classes.note}>{t('mend.explain')}</p>
      <fieldset className={classes.choices}>
        <legend>{t('mend.pick')}</legend>
        {findings.map((finding) => {
          const { rule, found } = finding;
          const asked = words.asked(finding);
          const change = found && asked ? t('change', { found, asked }) : found || asked;
          const isText = RULE_BY_CODE.get(rule)?.mending === 'TEXT';
          return (
            <Checkbox
              key={rule}
              label={`${words.sentence(finding)}${isText ? ` (${t('mend.textChanges')})` : ''}`}
              description={change}
              checked={!left.includes(rule)}
              onChange={({ currentTarget: { checked } }) =>
                setLeft((former) => (checked ? former.filter((each) => each !== rule) : [...former, rule]))
              }
            />
          );
        })}
      </fieldset>
    </FormDialog>
  );
}

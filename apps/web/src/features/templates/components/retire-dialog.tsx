import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { RetireTemplateDocument, type TemplateListedFragment } from './templates.generated.ts';

interface RetireDialogProps {
  readonly of: TemplateListedFragment;
  onClose(): void;
  onReload(): void;
}

export default function RetireDialog({ of: template, onClose, onReload }: RetireDialogProps) {
  const { t } = useTranslation('templates');
  const retire = useAct(RetireTemplateDocument, { done: t('retiredDone') });
  const { id: templateId, version, name } = template;
  const submit = async () => {
    if (await retire.run({ input: { templateId, version } })) onClose();
  };
  return (
    <FormDialog
      opened
      danger
      title={t('retireNamed', { name })}
      submitLabel={t('retire')}
      pending={retire.pending}
      refusal={retire.refusal}
      onReload={onReload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('retireText')}</p>
    </FormDialog>
  );
}

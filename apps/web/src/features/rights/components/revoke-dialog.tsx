import { Textarea } from '@mantine/core';
import type { Role } from '@qlvb/contract/types';
import { BASIS_LIMITS } from '@qlvb/domain/identity/grants';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { RevokeRoleDocument } from '../pages/rights-page.generated.ts';

interface RevokeDialogProps {
  readonly grantId: string;
  readonly role: Role;
  readonly name: string;
  onClose(): void;
  onReload(): void;
}

/** Taking a role back, with its basis. */
export function RevokeDialog({ grantId, role, name, onClose, onReload }: RevokeDialogProps) {
  const { t } = useTranslation('rights');
  const [basis, setBasis] = useState('');
  const word = t(`enums:Role.${role}`);
  const revoke = useAct(RevokeRoleDocument, { done: t('revoke.done', { role: word }) });
  const errors = useFieldErrors(revoke.refusal);
  const submit = async () => {
    if (!(await revoke.run({ input: { grantId, basis } }))) return;
    onReload();
    onClose();
  };
  return (
    <FormDialog
      opened
      danger
      size="sm"
      title={t('revoke.title', { role: word, name })}
      submitLabel={t('revoke.action')}
      pending={revoke.pending}
      refusal={revoke.refusal}
      shownPaths={['basis']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('revoke.text')}</p>
      <Textarea
        data-autofocus
        required
        autosize
        minRows={2}
        label={t('grant.basis')}
        description={t('grant.basisHint', BASIS_LIMITS)}
        error={errors('basis')}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

import { TextInput } from '@mantine/core';
import type { DocumentTypeCode } from '@qlvb/contract/types';
import { DOCUMENT_TYPE_CODES } from '@qlvb/domain/document-types';
import { validateTemplate } from '@qlvb/domain/templates/validate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../../shared/api/refusal.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useChecks } from '../../../shared/api/use-checks.ts';
import { FileDrop, type UploadedFile } from '../../../shared/ui/file-drop.tsx';
import { FileGateNote } from '../../../shared/ui/file-gate-note.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { TreePicker } from '../../../shared/ui/tree-picker.tsx';
import { useFileGate, useWhenDue } from '../../../shared/ui/use-file-gate.ts';
import { AddTemplateDocument, ChangeTemplateDocument, type TemplateListedFragment } from './templates.generated.ts';
import classes from './templates.module.css';

interface TemplateFormProps {
  /** Null to add one. */
  readonly of: TemplateListedFragment | null;
  onClose(): void;
  onReload(): void;
}

/** Name, kinds and file; a file with an unknown field is refused with its name, and everything typed stays. */
export default function TemplateForm({ of: template, onClose, onReload }: TemplateFormProps) {
  const { t } = useTranslation('templates');
  const add = useAct(AddTemplateDocument, { done: t('added') });
  const change = useAct(ChangeTemplateDocument, { done: t('changed') });
  const act = template === null ? add : change;
  const [name, setName] = useState(template?.name ?? '');
  const [typeCodes, setTypeCodes] = useState<readonly DocumentTypeCode[]>(template?.typeCodes ?? []);
  const [file, setFile] = useState<UploadedFile | null>(null);
  const uploadId = file?.uploadId ?? null;
  const gate = useFileGate();
  const checks = useChecks(
    validateTemplate({ name, typeCodes: [...typeCodes], uploadId }, template === null),
    act.refusal,
  );
  const errors = fieldErrors(checks.refusal);
  const word = (code: DocumentTypeCode) => ({ id: code, label: t(`enums:DocumentTypeCode.${code}`) });

  const save = async () => {
    // A file on its way is waited for before anything is said to be missing.
    if (!gate.passes() || !checks.passes()) return;
    const common = { name, typeCodes: [...typeCodes] };
    const done =
      template === null
        ? await add.run({ input: { ...common, uploadId: uploadId ?? '' } })
        : await change.run({ input: { ...common, uploadId, templateId: template.id, version: template.version } });
    if (done) onClose();
  };
  useWhenDue(gate, () => void save());

  return (
    <FormDialog
      opened
      size="lg"
      title={template === null ? t('add') : t('changeNamed', { name: template.name })}
      submitLabel={template === null ? t('add') : t('save')}
      pending={act.pending}
      refusal={checks.refusal}
      shownPaths={['name', 'typeCodes', 'uploadId']}
      onReload={onReload}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <div className={classes.fields}>
        <TextInput
          data-autofocus
          required
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors('name')}
        />
        <TreePicker
          required
          label={t('types')}
          description={t('typesHint')}
          options={DOCUMENT_TYPE_CODES.map(word)}
          value={typeCodes.map(word)}
          onChange={(chosen) =>
            setTypeCodes(DOCUMENT_TYPE_CODES.filter((code) => chosen.some(({ id }) => id === code)))
          }
          error={errors('typeCodes')}
        />
        <FileDrop
          required={template === null}
          label={template === null ? t('file') : t('newFile')}
          description={template === null ? t('fileHint') : t('newFileHint')}
          accept=".docx"
          kinds={t('fileKinds')}
          value={file}
          onChange={setFile}
          onStep={gate.onStep}
          error={errors('uploadId')}
        />
        <FileGateNote gate={gate} />
      </div>
    </FormDialog>
  );
}

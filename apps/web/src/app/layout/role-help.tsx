import { useTranslation } from 'react-i18next';
import { useViewer } from '../../shared/app/viewer.ts';
import { pageOfHelp } from './page-of-help.ts';
import classes from './help-dialog.module.css';

/** What the page is to the roles of whoever asks. */
export default function RoleHelp({ help }: { readonly help: string }) {
  const { t, i18n } = useTranslation('help');
  const { viewer } = useViewer();
  const page = pageOfHelp(help);
  const own = viewer.actingAs.roles.filter((role) => i18n.exists(`help:${page}.${role}`));
  return (
    <>
      <h3 className={classes.heading}>{t('title')}</h3>
      {own.length === 0 ? <p>{t(`${page}.everybody`)}</p> : null}
      {own.map((role) => (
        <p key={role}>
          <b>{t(`enums:Role.${role}`)}:</b> {t(`${page}.${role}`)}
        </p>
      ))}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { WayPartsFragment } from '../../../shared/ui/why/why.generated.ts';
import { permissionWord, waySentence } from '../../../shared/ui/why/ways.ts';
import classes from '../pages/rights-page.module.css';

const featureOf = (permission: string): string => permission.slice(0, permission.indexOf('.'));

/** What a post may do, feature by feature, each with how far and through what. */
export function FeatureRights({ rights }: { readonly rights: readonly WayPartsFragment[] }) {
  const { t } = useTranslation('rights');
  const features = [...new Set(rights.map(({ permission }) => featureOf(permission)))];
  return (
    <div className={classes.features}>
      {features.map((feature) => {
        const own = rights.filter(({ permission }) => featureOf(permission) === feature);
        const permissions = [...new Set(own.map(({ permission }) => permission))];
        return (
          <div key={feature}>
            <h4>{t(`feature.${feature as 'incoming'}`)}</h4>
            <ul className={classes.list}>
              {permissions.map((permission) => (
                <li key={permission}>
                  {permissionWord(t, permission)}
                  {own
                    .filter((way) => way.permission === permission)
                    .map((way) => (
                      <p key={way.role ?? ''} className={classes.dim}>
                        {waySentence(t, way)}
                      </p>
                    ))}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

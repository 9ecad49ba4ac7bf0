import { useTranslation } from 'react-i18next';
import classes from './skeletons.module.css';

function Busy({ className, children }: { readonly className: string | undefined; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={className} role="status" aria-label={t('loading')} aria-busy>
      {children}
    </div>
  );
}

function Bar({ height, width }: { readonly height: number; readonly width: string }) {
  return <span className={classes.bar} style={{ height, width }} />;
}

const ROWS = ['62%', '84%', '71%', '90%', '58%', '77%', '66%'];

export function ListSkeleton() {
  return (
    <Busy className={classes.list}>
      {ROWS.map((width) => (
        <div key={width} className={classes.row}>
          <Bar height={10} width="36%" />
          <Bar height={14} width={width} />
          <Bar height={10} width="48%" />
        </div>
      ))}
    </Busy>
  );
}

export function DetailSkeleton() {
  return (
    <Busy className={classes.detail}>
      <Bar height={36} width="60%" />
      {ROWS.map((width) => (
        <Bar key={width} height={14} width={width} />
      ))}
    </Busy>
  );
}

/** Before the first answer: the frame of the shell, so that nothing jumps when it comes. */
export function PageSkeleton() {
  return (
    <Busy className={classes.page}>
      <div className={classes.side}>
        <Bar height={20} width="40%" />
        {ROWS.map((width) => (
          <Bar key={width} height={14} width={width} />
        ))}
      </div>
      <ListSkeleton />
    </Busy>
  );
}

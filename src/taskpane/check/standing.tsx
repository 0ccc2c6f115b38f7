import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ComponentType, ReactElement } from 'react';
import type { Standing } from '../../jobs/workbook/list-findings';

const ICONS: Readonly<
  Record<Standing, ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>>
> = {
  error: DismissCircleFilled,
  warning: WarningFilled,
  hint: InfoRegular,
  settled: CheckmarkCircleRegular,
};

const useStyles = makeStyles({
  icon: {
    fontSize: '16px',
    flexShrink: 0,
    // A contrast theme colours the button: the sign follows its text.
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  settled: { color: tokens.colorPaletteGreenForeground1 },
});

/** The sign of a standing: each has a shape of its own, the colour only helps. */
export function StandingIcon({ standing }: { readonly standing: Standing }): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[standing];
  return <Icon aria-hidden className={mergeClasses(styles[standing], styles.icon)} />;
}

import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that every page shares. Targets are at least 32 px high, main ones 44. */
export const useSharedStyles = makeStyles({
  /** A main button. */
  target: { minHeight: '44px' },
  /** Any other button or link. */
  small: { minHeight: '32px', minWidth: '32px' },
  /** A page that scrolls as a whole. */
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
  },
  /** A page with a fixed bar above a part that scrolls. */
  fill: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  stack: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  /** A part that stands out from the page. */
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  summary: { minHeight: '32px', alignContent: 'center', cursor: 'pointer' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  /** A field whose list may have long entries: it stays as wide as the pane. */
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit';
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { ComponentType, ReactElement } from 'react';
import { commonTexts, useTexts } from '../text';
import { isViewId, VIEW_IDS, type ViewId } from './views';

const ICONS: Readonly<Record<ViewId, ComponentType>> = {
  overview: DataPieRegular,
  make: TableAddRegular,
  check: CheckmarkCircleRegular,
  draft: DocumentEditRegular,
  publish: SendRegular,
  codes: NumberSymbolRegular,
  settings: SettingsRegular,
};

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    justifyContent: 'space-between',
    overflowX: 'auto',
    scrollbarWidth: 'none',
    paddingInline: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    minWidth: '44px',
    minHeight: '52px',
    flexGrow: 1,
    flexShrink: 0,
    paddingInline: '2px',
    paddingBlock: '6px',
    rowGap: '2px',
    fontSize: '12px',
    lineHeight: '16px',
    '& .fui-Tab__content': { fontSize: 'inherit', lineHeight: 'inherit', paddingInline: 0 },
    // The reserved place of the bold label would make seven tabs too wide for 320 px.
    '& .fui-Tab__content--reserved-space': { display: 'none' },
  },
  chosen: { '& .fui-Tab__content': { fontWeight: tokens.fontWeightBold } },
});

/** Identifies the tab of a page, for the panel that it labels. */
export function tabId(view: ViewId): string {
  return `tab-${view}`;
}

/** The row of pages: icon above a short word, seven of them at 320 px. */
export function NavTabs(props: {
  readonly view: ViewId;
  readonly onChoose: (view: ViewId) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useTexts(commonTexts);
  return (
    <TabList
      className={styles.list}
      aria-label={words.views}
      selectedValue={props.view}
      onTabSelect={(_, { value }) => {
        if (typeof value === 'string' && isViewId(value)) props.onChoose(value);
      }}
    >
      {VIEW_IDS.map((view) => {
        const Icon = ICONS[view];
        return (
          <Tab
            key={view}
            id={tabId(view)}
            value={view}
            className={mergeClasses(styles.tab, view === props.view && styles.chosen)}
            style={{ flexDirection: 'column', display: 'flex', alignItems: 'center' }}
            icon={{ children: <Icon />, style: { display: 'flex' } }}
            aria-controls="view"
          >
            {words[view]}
          </Tab>
        );
      })}
    </TabList>
  );
}

import { useState, type ReactElement } from 'react';
import type { DisclosureDocument } from '../../budget/narrative';
import { narrativeContent, tableContent } from '../../jobs/workbook/copy-here';
import { useTexts } from '../text';
import { useSharedStyles } from '../ui';
import { Choice } from '../ui/choice';
import { CopyButton } from '../ui/copy-button';
import { publishTexts } from './texts';

/** The text and single tables for the editor of a website. */
export function WebCopy({ document }: { readonly document: DisclosureDocument }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  const [index, setIndex] = useState(0);
  return (
    <section className={shared.stack} aria-label={words.web}>
      <h2 className={shared.subtitle}>{words.web}</h2>
      <p className={shared.quiet}>{words.webHint}</p>
      <div className={shared.row}>
        <CopyButton label={words.copyText} content={() => narrativeContent(document)} />
        <CopyButton label={words.copyPlain} isPlain content={() => narrativeContent(document)} />
      </div>
      <Choice label={words.table} value={String(index)} onChoose={(value) => setIndex(Number(value))}>
        {document.attachments.map(({ title }, at) => (
          <option key={title} value={String(at)} lang="zh-CN" data-said="">
            {title}
          </option>
        ))}
      </Choice>
      <div className={shared.row}>
        <CopyButton label={words.copyTable} content={() => tableContent(document, index)} />
      </div>
    </section>
  );
}

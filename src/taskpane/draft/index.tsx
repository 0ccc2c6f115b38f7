import { makeStyles, mergeClasses, ToggleButton } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTexts } from '../text';
import { useSharedStyles } from '../ui';
import { DocumentPart } from './document-part';
import { ProofPart } from './proof-part';
import { ReasonsPart } from './reasons-part';
import { draftTexts } from './texts';

const PARTS = ['document', 'reasons', 'proof'] as const;
type Part = (typeof PARTS)[number];

const useStyles = makeStyles({
  parts: { display: 'flex', gap: '4px' },
  part: { flexGrow: 1, flexBasis: 0, minWidth: 0, paddingInline: '4px' },
});

/** 起草: the document, the form of reasons, and proofreading of an existing text. */
export function DraftView(): ReactElement {
  const shared = useSharedStyles();
  const styles = useStyles();
  const words = useTexts(draftTexts);
  const [part, setPart] = useState<Part>('document');
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{words.title}</h1>
      <div role="group" aria-label={words.parts} className={styles.parts}>
        {PARTS.map((one) => (
          <ToggleButton
            key={one}
            className={mergeClasses(shared.target, styles.part)}
            appearance={part === one ? 'primary' : 'secondary'}
            checked={part === one}
            onClick={() => setPart(one)}
          >
            {words[one]}
          </ToggleButton>
        ))}
      </div>
      <div id="draft-part" className={shared.stack}>
        {part === 'document' && <DocumentPart />}
        {part === 'reasons' && <ReasonsPart />}
        {part === 'proof' && <ProofPart />}
      </div>
    </div>
  );
}

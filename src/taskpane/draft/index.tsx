import { Tab, TabList } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTexts } from '../text';
import { useSharedStyles } from '../ui';
import { DocumentPart } from './document-part';
import { ProofPart } from './proof-part';
import { ReasonsPart } from './reasons-part';
import { draftTexts } from './texts';

const PARTS = ['document', 'reasons', 'proof'] as const;
type Part = (typeof PARTS)[number];

/** 起草: the document, the form of reasons, and proofreading of an existing text. */
export function DraftView(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const [part, setPart] = useState<Part>('document');
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{words.title}</h1>
      <TabList
        aria-label={words.parts}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(PARTS.find((one) => one === value) ?? 'document')}
      >
        {PARTS.map((one) => (
          <Tab key={one} value={one} id={`draft-${one}`} aria-controls="draft-part" className={shared.target}>
            {words[one]}
          </Tab>
        ))}
      </TabList>
      <div id="draft-part" role="tabpanel" aria-labelledby={`draft-${part}`} className={shared.stack}>
        {part === 'document' && <DocumentPart />}
        {part === 'reasons' && <ReasonsPart />}
        {part === 'proof' && <ProofPart />}
      </div>
    </div>
  );
}

import { useState } from 'react';
import { helpText } from '#shared/text/help.ts';
import { windowText } from '#shared/text/window.ts';
import { HELP_PAGES, type HelpPage } from '#renderer/store/session.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { FiguresPage } from './figures-page.tsx';
import { FilesPage } from './files-page.tsx';
import { KeysPage } from './keys-page.tsx';
import { WorkbookPage } from './workbook-page.tsx';
import './help.css';

interface HelpDialogProps {
  /** The page that it opens with. */
  readonly page: HelpPage;
  /** The id of the term, input or figure that it was opened for; null for none. */
  readonly about: string | null;
  /** Shows the list of all keys; null where there is none. */
  readonly onShowKeys: () => void;
  readonly onClose: () => void;
}

/** The built-in help, in pages. It needs no network and no other file. */
export function HelpDialog({ page, about, onShowKeys, onClose }: HelpDialogProps) {
  const language = useLanguage();
  const text = helpText[language];
  const [current, setCurrent] = useState(page);
  return (
    <Dialog title={text.title} wide onClose={onClose} actions={<Button look="primary" onClick={onClose}>{windowText[language].close}</Button>}>
      <Segmented label={text.pageChoice} value={current} options={HELP_PAGES.map((value) => ({ value, label: text.pages[value] }))} onChange={setCurrent} />
      <div className="help-page" data-help={current}>
        {current === 'figures' && <FiguresPage about={about} />}
        {current === 'workbook' && <WorkbookPage />}
        {current === 'files' && <FilesPage />}
        {current === 'keys' && <KeysPage onShowKeys={onShowKeys} />}
      </div>
    </Dialog>
  );
}

import { success, failure } from '#shared/host/result.ts';
import type { PictureKind } from '#shared/host/api.ts';
import { chartsText } from '#shared/text/charts.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { pictureFileName } from '#renderer/store/file-names.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { currentDocument, inSlice, notify } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { changeCharts } from './chart-in-view.ts';
import type { ChartPicture } from './chart-picture.ts';
import { rasterise } from './picture/rasterise.ts';
import { writeSvg } from './picture/write-svg.ts';
import { chartChoices } from './chart-choices.ts';

/** Buttons that show the chart as a table, copy it and save it. */
export function ChartActions({ picture }: { readonly picture: ChartPicture }) {
  const session = useSessionStore();
  const host = useHost();
  const language = useLanguage();
  const asTable = useSlice(chartChoices).chosen.asTable;
  const text = chartsText[language];

  async function copy() {
    try {
      // Passes a promise at once, because a browser permits writing to the clipboard only shortly after a gesture.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngBlob(picture) })]);
      session.setState({ remark: { kind: 'news', say: (shown) => chartsText[shown].copied } });
    } catch {
      notify(session, 'problem', text.copyDenied);
    }
  }

  async function save(kind: PictureKind) {
    const bytes = await pictureBytes(picture, kind);
    if (!bytes.ok) return notify(session, 'problem', text.pictureFailed);
    const name = pictureFileName(currentDocument(session.getState()), text.kinds[inSlice(session.getState(), chartChoices).chosen.kind], kind, language);
    const saved = await host.files.savePicture(name, bytes.value, kind);
    if (!saved.ok) notify(session, 'problem', failureSentence(saved.error, language));
    else if (saved.value !== null) notify(session, 'news', text.saved(saved.value.name));
  }

  return (
    <div className="chart-actions">
      <Button look="outlined" data-action="table" onClick={() => changeCharts(session, { asTable: !asTable })}>{asTable ? text.asChart : text.asTable}</Button>
      <Button data-action="copy" onClick={() => void copy()}>{text.copy}</Button>
      <Button data-action="png" onClick={() => void save('png')}>{text.savePng}</Button>
      <Button data-action="svg" onClick={() => void save('svg')}>{text.saveSvg}</Button>
    </div>
  );
}

const pngBlob = async (picture: ChartPicture): Promise<Blob> => new Blob([await rasterise(writeSvg(picture))], { type: 'image/png' });

async function pictureBytes(picture: ChartPicture, kind: PictureKind) {
  const svg = writeSvg(picture);
  if (kind === 'svg') return success(new TextEncoder().encode(svg));
  try {
    return success(await rasterise(svg));
  } catch {
    return failure('unexpected', 'The picture could not be made.');
  }
}

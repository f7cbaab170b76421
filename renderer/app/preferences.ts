import type { HostApi, RememberedColumns, Settings } from '#shared/host/api.ts';
import { DEFAULT_EXPORT, type ExportChoice } from '#shared/host/export-choice.ts';
import type { Language } from '#shared/text/language.ts';
import type { Session, SessionState, Theme } from '#renderer/store/session.ts';

const DEFAULTS: Settings = { language: null, theme: 'system', termsPanelOpen: true };

/** What the person chose before, and the settings of the machine where nothing was chosen. */
export async function readPreferences(host: HostApi): Promise<{ language: Language; theme: Theme; termsPanelOpen: boolean; tourSeen: boolean; listColumns: RememberedColumns; exported: ExportChoice }> {
  const read = await host.settings.read();
  const settings = read.ok ? read.value : DEFAULTS;
  return {
    language: settings.language ?? (navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en'),
    theme: settings.theme === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : settings.theme,
    termsPanelOpen: settings.termsPanelOpen,
    tourSeen: settings.tourSeen === true,
    listColumns: settings.listColumns ?? {},
    exported: settings.exported ?? DEFAULT_EXPORT,
  };
}

/** Sets language and theme on the page for styles and screen readers. */
export function applyPreferences({ language, theme }: Pick<SessionState, 'language' | 'theme'>): void {
  document.documentElement.lang = language;
  document.body.dataset['agThemeMode'] = theme;
}

/** Applies and keeps every later choice. */
export function followPreferences(session: Session, host: HostApi): void {
  applyPreferences(session.getState());
  session.subscribe((state, before) => {
    const { language, theme, termsPanelOpen, tourSeen, listColumns, exported } = state;
    if (language === before.language && theme === before.theme && termsPanelOpen === before.termsPanelOpen && tourSeen === before.tourSeen && listColumns === before.listColumns && exported === before.exported) return;
    applyPreferences(state);
    void host.settings.write({ language, theme, termsPanelOpen, tourSeen, ...(Object.keys(listColumns).length > 0 && { listColumns }), ...(exported !== DEFAULT_EXPORT && { exported }) });
  });
}

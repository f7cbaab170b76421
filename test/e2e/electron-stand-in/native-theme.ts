import type { Context } from './context.ts';

/** `electron.nativeTheme`: whether the system is dark. */
export const createNativeTheme = (context: Context) => {
  const events = context.events('NativeTheme');
  return context.strict('nativeTheme', { ...events.members, shouldUseDarkColors: context.machine.dark, themeSource: 'system' }, 'NativeTheme');
};

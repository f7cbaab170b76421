/** Whether this machine is a Mac, where Cmd takes the place of Ctrl. */
export const IS_MAC = navigator.platform.startsWith('Mac');

/** Where Cmd is the key of commands. */
export const IS_MAC = navigator.platform.startsWith('Mac');

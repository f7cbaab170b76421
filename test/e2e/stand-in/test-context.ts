import { createContext, type Context } from '../electron-stand-in/context.ts';
import { DEFAULT_MACHINE, type Machine } from '../electron-stand-in/machine.ts';

/** A stand-in without a browser, for the members that need none. */
export const testContext = (machine: Partial<Machine> = {}): Context => createContext({ ...DEFAULT_MACHINE, platform: 'linux', ...machine }, []);

/** One that is ready already. */
export const readyContext = (machine: Partial<Machine> = {}): Context => {
  const context = testContext(machine);
  context.becomeReady();
  return context;
};

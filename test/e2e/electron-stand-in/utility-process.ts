import type { Context } from './context.ts';
import { forkPlan, type ForkOptions } from './fork-options.ts';
import { preventableEvent } from './strict.ts';
import { createUtilityChild, type UtilityChild } from './utility-child.ts';

/** A utility process that is alive, as a test sees it. */
export interface LiveChild {
  readonly pid: number;
  readonly serviceName: string;
  /** V8 cannot go on in it. */
  fail(location: string, report: string): void;
}

export interface UtilityNeeds {
  readonly env: () => NodeJS.ProcessEnv;
  /** Whether every child process ends at its start. */
  readonly childrenDie: () => boolean;
  readonly tellApp: (name: string, ...values: readonly unknown[]) => void;
}

/** The name Chromium has for every utility process of Electron. */
const SERVICE = 'node.mojom.NodeService';

/** `electron.utilityProcess`. */
export const createUtilityProcess = (context: Context, { env, childrenDie, tellApp }: UtilityNeeds) => {
  const alive = new Map<number, LiveChild>();
  const all = new Set<UtilityChild>();
  let starting = 0;

  const start = (entry: string, args: readonly string[], options: ForkOptions): object => {
    const plan = forkPlan(context, options, env());
    starting += 1;
    const utility = createUtilityChild({
      context,
      plan,
      entry,
      args,
      dies: childrenDie(),
      spawned(pid, child: UtilityChild) {
        starting -= 1;
        alive.set(pid, { pid, serviceName: plan.name, fail: child.fail });
      },
      ended(pid, child) {
        if (pid === undefined) starting -= 1;
        else alive.delete(pid);
        all.delete(child);
      },
      tellGone: (reason, exitCode) =>
        tellApp('child-process-gone', preventableEvent({}), { type: 'Utility', reason, exitCode, serviceName: SERVICE, name: plan.name }),
    });
    all.add(utility);
    return utility.module;
  };

  const module = context.strict('utilityProcess', {
    fork(entry: string, args: readonly string[] | ForkOptions = [], options: ForkOptions = {}): object {
      context.needsReady('utilityProcess cannot be created before app is ready.');
      if (!entry) throw context.refuse('Missing UtilityProcess entry script.');
      return args instanceof Array ? start(entry, args, options) : start(entry, [], args);
    },
  });

  return {
    module,
    /** Those that run; `starting` counts those that have been asked for and do not run yet. */
    children: (): readonly LiveChild[] => [...alive.values()],
    starting: () => starting,
    /** Nothing a test has started outlives it. */
    endAll: (): void => all.forEach((child) => child.end()),
  };
};

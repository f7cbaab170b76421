import type { Handlers, SharedChannelName } from '#shared/host/contract.ts';

/** Knows which copy of unsaved work is the window's own, so that "don't save" throws away that one and no other. */
export interface DraftWatch {
  readonly services: Handlers<SharedChannelName>;
  readonly discard: () => Promise<void>;
}

export const watchDrafts = (services: Handlers<SharedChannelName>): DraftWatch => {
  let kept: string | null = null;
  return {
    services: {
      ...services,
      'drafts.snapshot': (request, job) => {
        kept = request.id;
        return services['drafts.snapshot'](request, job);
      },
    },
    async discard() {
      if (kept !== null) await services['drafts.discard']({ id: kept }, {});
    },
  };
};

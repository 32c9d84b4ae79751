import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  CalendarFeed,
  MarkNoticesRequest,
  NoticesView,
  SessionView,
  SetMailRequest,
} from '../schemas/types.ts';
import { call } from './api.ts';
import { keyOf } from './queries.ts';

const NOTICES = keyOf('getNotices');
const FEED = keyOf('getCalendarFeed');
/** How often a page that is looked at asks for news, in ms. */
const ASK_EVERY_MS = 60_000;

/**
 * Pages of what concerns the person, newest first; asked again whenever the window gets the focus.
 */
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: NOTICES,
    queryFn: ({ pageParam, signal }) => call('getNotices', { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: NoticesView) => (last.more ? last.notices.at(-1)?.id : undefined),
    refetchOnWindowFocus: 'always',
    refetchInterval: ASK_EVERY_MS,
  });

type Pages = InfiniteData<NoticesView, string | undefined>;

/** What a page shows at once, before the server has answered. */
function marked(view: NoticesView, { mark, ids = [] }: MarkNoticesRequest): NoticesView {
  if (mark === 'undo-all') return view;
  const changes = (id: string) => mark === 'all-read' || ids.includes(id);
  return {
    ...view,
    notices: view.notices.map((notice) =>
      changes(notice.id) ? { ...notice, unread: mark === 'unread' } : notice,
    ),
  };
}

/** Marks notices as read or unread. The pages show it at once, and are asked again. */
export function useMarkNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MarkNoticesRequest) => call('markNotices', { body }),
    onMutate: async (body) => {
      await client.cancelQueries({ queryKey: NOTICES });
      client.setQueryData<Pages>(NOTICES, (old) =>
        old === undefined ? old : { ...old, pages: old.pages.map((page) => marked(page, body)) },
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: NOTICES }),
  });
}

export function useSetMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetMailRequest) => call('setMailSettings', { body }),
    onSuccess: (settings) => {
      client.setQueryData(keyOf('getMailSettings'), settings);
      client.setQueryData<SessionView | null>(keyOf('getSession'), (session) => {
        if (!session) return session;
        const { email: _before, ...account } = session.account;
        return {
          account: { ...account, ...(settings.email ? { email: settings.email } : {}) },
        };
      });
    },
  });
}

/**
 * Makes the private address; what it answers with is the only place where the address itself is.
 */
export function useMakeFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('makeCalendarFeed'),
    onSuccess: ({ since }) => client.setQueryData<CalendarFeed>(FEED, since ? { since } : {}),
    gcTime: 0,
  });
}

export function useEndFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('endCalendarFeed'),
    onSuccess: () => client.setQueryData<CalendarFeed>(FEED, {}),
  });
}

import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

const nearEndPx = 64;

export interface EndFollowing {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** False while the visitor has scrolled up to read. */
  readonly following: boolean;
  readonly toEnd: () => void;
  readonly onScroll: () => void;
}

/** Keeps a growing conversation's end in sight, until the visitor scrolls up, and again once the end is reached. */
export function useFollowEnd(): EndFollowing {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const following = useSignal(true);
  const toEnd = () => {
    following.value = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  };
  useEffect(() => {
    if (content.current === null) return;
    const growth = new ResizeObserver(() => {
      if (following.peek()) toEnd();
    });
    growth.observe(content.current);
    return () => growth.disconnect();
  }, []);
  const onScroll = () => {
    if (scroller.current === null) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller.current;
    if (scrollHeight - scrollTop - clientHeight < nearEndPx) following.value = true;
    else if (scrollTop < lastTop.current) following.value = false;
    lastTop.current = scrollTop;
  };
  return { scroller, content, following: following.value, toEnd, onScroll };
}

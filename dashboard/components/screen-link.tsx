import type { ComponentChildren } from "preact";
import type { ScreenName } from "../messages/index.ts";
import { useDashboard } from "../state/dashboard.ts";
import { pathOf } from "../state/navigation.ts";

interface ScreenLinkProps {
  readonly to: ScreenName;
  /** One thing of the screen, by its id. */
  readonly item?: string;
  readonly children: ComponentChildren;
  /** Marks the link of the screen that is in view. */
  readonly current?: boolean;
  readonly onGo?: () => void;
}

/** A link to another screen. With a modifier key the browser does what it always does. */
export function ScreenLink({ to, item, children, current = false, onGo }: ScreenLinkProps) {
  const { navigation } = useDashboard();
  return (
    <a
      href={pathOf(to, item ?? null)}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onGo?.();
        navigation.go(to, item ?? null);
      }}
    >
      {children}
    </a>
  );
}

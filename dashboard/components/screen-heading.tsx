import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useDashboard } from "../state/dashboard.ts";

interface ScreenHeadingProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** The heading of a screen. After a change of screen the focus goes here, so that a screen reader reads on from it. */
export function ScreenHeading({ title, children }: ScreenHeadingProps) {
  const { navigation } = useDashboard();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (navigation.hasMoved()) heading.current?.focus({ preventScroll: true });
  }, [navigation]);
  return (
    <header class="screen-heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}

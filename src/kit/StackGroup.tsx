import type { ComponentChildren } from 'preact';

export interface StackGroupProps {
  title: string;
  /** A grey remark at the right: what one hair line stands for. */
  remark?: string;
  /** `<StackBar>`s on one axis, to be compared. */
  children: ComponentChildren;
}

/** Bars that share an axis, under one title. */
export function StackGroup({ title, remark, children }: StackGroupProps) {
  return (
    <div class="stack-group">
      <p class="stack-group-title">
        {title}
        {remark && <small>{remark}</small>}
      </p>
      {children}
    </div>
  );
}

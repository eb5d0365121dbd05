import './Board.css';
import { useContext } from 'preact/hooks';
import { type Color, colorClass } from './color.ts';
import { round2 } from './scale.ts';
import { Announce } from './useAnnouncer.ts';

export interface BoardProps {
  /** What the bars show, visible above them. */
  title: string;
  /** A grey remark at the right: what the hair line stands for. */
  remark: string;
  groups: readonly { label: string; items: readonly string[] }[];
  /** Length of each item's bar, 1 for the whole row, group after group; 0 is crossed out. */
  shares: readonly number[];
  /** Words for the shares. */
  texts: readonly string[];
  /** Place of a hair line across all bars: what they were before. */
  before: number;
  /** An item was crossed out, or put back. */
  onToggle: (index: number) => void;
  /** Said when someone wants to cross out the last one, which stays. */
  lastOne: string;
  color?: Color;
}

/**
 * Items to be crossed out, each with a bar for its share. Every name is a picture below a transparent
 * button, so that without JavaScript the picture is left.
 */
export function Board({ title, remark, groups, shares, texts, before, ...props }: BoardProps) {
  const say = useContext(Announce);
  const names = groups.flatMap(({ items }) => items);
  const isAlone = (index: number) => shares.every((share, i) => share > 0 === (i === index));
  const toggle = (index: number) => {
    if (isAlone(index)) return say(props.lastOne);
    say(`${shares[index] > 0 ? '划掉' : '放回'}${names[index]}。`);
    props.onToggle(index);
  };
  return (
    <div
      class={`board ${colorClass(props.color ?? 'p')}`}
      role="group"
      aria-label={`${title}：${names.map((name, i) => name + texts[i]).join('，')}`}
      style={{ '--before': `${round2(100 * before)}%` }}
    >
      <p class="board-title">
        <b>{title}</b>
        <small>{remark}</small>
      </p>
      {groups.map((group) => (
        <div key={group.label} class="board-group">
          <p>{group.label}</p>
          {group.items.map((name) => {
            const index = names.indexOf(name);
            const share = round2(100 * shares[index]);
            return (
              <div key={name} class={share === 0 ? 'board-row out' : 'board-row'}>
                <span class="board-name">
                  <span aria-hidden="true">{name}</span>
                  <button
                    type="button"
                    class="needs-js"
                    aria-label={`划掉${name}`}
                    aria-pressed={share === 0}
                    aria-disabled={isAlone(index) || undefined}
                    onClick={() => toggle(index)}
                  />
                </span>
                <span class="board-track">
                  <span class="fill" style={{ width: `${share}%` }} hidden={share === 0} />
                </span>
                <b>{texts[index]}</b>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

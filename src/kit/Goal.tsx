export interface GoalProps {
  /** What to reach: «让夺冠恰好值4比特». */
  task: string;
  reached: boolean;
  /** What is still missing, or when reached what it shows. */
  note?: string;
}

/** A small task that the example itself recognises as done. Locks nothing, counts nothing. */
export function Goal({ task, reached, note }: GoalProps) {
  return (
    <p class="goal" data-reached={reached}>
      <b>{reached ? '✓ 做到了' : '试一试'}</b>
      <span>
        {task}
        {note && <small>{note}</small>}
      </span>
    </p>
  );
}

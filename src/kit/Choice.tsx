import { useId } from 'preact/hooks';

export interface ChoiceProps<T extends string> {
  /** The question that the options answer; shown above them. */
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  /** There may be dozens: smaller, and from some height on they scroll. */
  many?: boolean;
}

/** One of a few: native radio buttons in a fieldset, drawn as adjoining buttons. */
export function Choice<T extends string>({
  label,
  options,
  value,
  onChange,
  many,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class={many ? 'choice-options many' : 'choice-options'}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              autocomplete="off"
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

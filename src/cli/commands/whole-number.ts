import { InvalidArgumentError } from "commander";

/** Makes the function that reads an option's number: a whole one from `least` to `most`; anything else is refused. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return number;
  };
}

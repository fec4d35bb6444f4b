/** Creates an element with a class and a text. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = "", text = "") {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  if (text !== "") element.textContent = text;
  return element;
}

/** Creates a button that looks like text. */
export function makeButton(text: string, act: (own: HTMLButtonElement) => unknown): HTMLButtonElement {
  const button = make("button", "plain", text);
  button.type = "button";
  button.addEventListener("click", () => act(button));
  return button;
}

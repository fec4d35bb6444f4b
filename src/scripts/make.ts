/** An element with a class and a text. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = "", text = "") {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  if (text !== "") element.textContent = text;
  return element;
}

let region: HTMLElement | undefined;

/** Announces a text to screen readers without moving the focus. */
export function announce(text: string): void {
  if (region === undefined) {
    region = document.createElement("p");
    region.className = "hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = text;
}

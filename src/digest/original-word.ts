/** The wording of the link to the original, by the article's type, as the name of a word of the site. */
export function originalWord(type: string): "readAt" | "watchAt" | "listenAt" {
  return type === "video" ? "watchAt" : type === "audio" ? "listenAt" : "readAt";
}

/** Comment spam as it stands below gathered articles: praise wrapped by hand, adverts, keywords with their address. */
export const spam = [
  "I simply couldn’t leave your web site prior to suggesting",
  "that I actually loved the usual information an individual",
  "provide to your visitors? Is going to be again often to check up on new posts",
  "Ковры, которые добавят стиль в ваш интерьер, идеальный.",
  "ковры для дома https://kovry.example/ .",
  "1xbet – идеальное место для спортивных ставок.",
  "x bet 1 x bet 1 .",
];

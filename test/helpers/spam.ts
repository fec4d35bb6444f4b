/** Comment spam as found below articles: adverts, and keywords with an address. */
export const spam = [
  "ковры купить недорого ковры купить .",
  "Лучшие ковры от фабрики, скидки до конца недели, узнайте.",
  "Ковры на заказ недорого, звоните прямо сейчас https://kovry.example/",
  "Ковры, которые добавят стиль в ваш интерьер, идеальный.",
  "ковры для дома https://kovry.example/ .",
  "1xbet – идеальное место для спортивных ставок.",
  "x bet 1 x bet 1 .",
];

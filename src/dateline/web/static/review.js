// Shortcuts of the review queue; everything they do can be done by the forms.
"use strict";

const cards = [...document.querySelectorAll("section.review")];
let at = Math.max(0, cards.findIndex((card) => "#" + card.id === location.hash));

function show(index) {
  at = Math.min(Math.max(index, 0), cards.length - 1);
  cards.forEach((card, number) => card.classList.toggle("here", number === at));
  cards[at].focus({ preventScroll: true });
  cards[at].scrollIntoView({ block: "nearest" });
}

function press(selector) {
  const button = document.querySelector(selector);
  if (button) button.click();
}

function edit() {
  const form = cards[at].querySelector("details.edit");
  if (!form) return;
  form.open = true;
  form.querySelector("select, input:not([type=hidden])").focus();
}

const KEYS = {
  j: () => show(at + 1),
  k: () => show(at - 1),
  y: () => press(`#${CSS.escape(cards[at].id)} [value=confirmed]`),
  n: () => press(`#${CSS.escape(cards[at].id)} [value=rejected]`),
  e: edit,
  u: () => press("[data-key=u]"),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && cards.length) {
    cards[at].querySelectorAll("details.edit").forEach((form) => (form.open = false));
    show(at);
  }
  const typing = event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  if (!cards.length && event.key !== "u") return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest("section.review");
  if (card && cards.indexOf(card) !== at) {
    at = cards.indexOf(card);
    cards.forEach((one) => one.classList.toggle("here", one === card));
  }
});

if (cards.length && !document.querySelector(".who input[value='']")) show(at);

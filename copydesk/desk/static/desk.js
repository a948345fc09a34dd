// In the colours that Airflow's own pages are in; without a choice of theirs, in those of the system.
"use strict";
try {
  const theme = window.localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // no storage in this frame: the system's colours
}
// On a phone a row is a card: each cell has its column's name, which desk.css shows before it.
document.addEventListener("DOMContentLoaded", () => {
  for (const table of document.querySelectorAll("table")) {
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    for (const row of table.tBodies[0].rows) {
      [...row.cells].forEach((cell, number) => (cell.dataset.name = cell.colSpan > 1 ? "" : names[number]));
    }
  }
  document.documentElement.dataset.named = "";
});

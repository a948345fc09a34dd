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

// Runs before the first paint, so that a chosen theme does not flash. Without it the system decides.
try {
  var chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch (error) {
  // Storage is blocked: follow the system.
}

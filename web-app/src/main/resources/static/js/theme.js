// Before anything is drawn: the colours that were chosen last. Without a choice the system's count.
{
  const chosen = localStorage.getItem("tickgrid.theme");
  if (chosen) {
    document.documentElement.dataset.theme = chosen;
  }
}

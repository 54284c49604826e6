// Shows a picture as large as the window. One listener on the document: instant navigation needs nothing more.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".picture__zoom");
  if (!button) return;
  const dialog = document.createElement("dialog");
  dialog.className = "zoom";
  const picture = button.closest(".picture").querySelector("svg, img").cloneNode(true);
  dialog.setAttribute("aria-label", picture.getAttribute("aria-label") || picture.alt);
  const close = document.createElement("button");
  close.className = "zoom__close";
  close.textContent = "关闭";
  dialog.append(close, picture);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
});

// What scrolls sideways can be reached by keyboard; what does not is no stop on the way.
const reach = () =>
  document.querySelectorAll("div.arithmatex, .md-typeset__scrollwrap").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
document$.subscribe(() => requestAnimationFrame(reach)); // the theme's: fires for every page, also after instant navigation
addEventListener("resize", reach);

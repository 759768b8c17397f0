// What theme the page around has, for the script beside frames and for the element.

/** The attributes by which pages say it. */
export const marks = ["data-theme", "data-bs-theme", "data-md-color-scheme", "class"];

/** The page's theme at an element: what its marks say, else its colour scheme, else what it is painted with. */
export const themeAt = (place) => {
  const root = document.documentElement;
  const words = marks.map((mark) => `${root.getAttribute(mark)} ${document.body?.getAttribute(mark)}`).join(" ");
  const [, word] = /(?:^| )(?:is-|theme-)?(light|dark|slate)(?:-mode|-theme)?(?= |$)/.exec(words) ?? [];
  if (word) return word === "light" ? word : "dark";
  const schemes = getComputedStyle(place).colorScheme?.match(/light|dark/g);
  if (schemes) return schemes[1] ? "auto" : schemes[0];
  for (; place; place = place.parentElement) {
    const [kind, red, green, blue, alpha] = getComputedStyle(place).backgroundColor.split(/[(,)]/);
    if (kind === "rgb" || (kind === "rgba" && alpha > 0.5)) return +red + +green + +blue < 384 ? "dark" : "light";
  }
  return "auto";
};

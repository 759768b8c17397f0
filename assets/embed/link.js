// Links to results, as they stand in the address of the page around.

/** What the page's address opens, and in which of these places: "#fp=…" is for the first, "#fp2=…" for the second. */
export const linked = (places) => {
  const [, number, kind = "", code] = /^#fp(\d*)(-draft|-team)?=(.{1,2000})$/.exec(location.hash) ?? [];
  return { target: code && places[(number || 1) - 1], fragment: `fp${kind}=${code}` };
};

/** What fragments for this place begin with. */
export const nameOf = (place) => `fp${place > 0 ? place + 1 : ""}`;

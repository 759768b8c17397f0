// Notes every error of the page, across reloads. The page loads it first, as WebKit's driver shows no console.

const note = (kind, words) => {
  const heard = JSON.parse(sessionStorage.getItem("heard") ?? "[]");
  sessionStorage.setItem("heard", JSON.stringify([...heard, `${kind}: ${words}`]));
};

// Capturing, as a file that cannot be loaded is told only to its own element.
addEventListener("error", ({ message, target }) => note("error", message ?? target.outerHTML), true);
addEventListener("unhandledrejection", ({ reason }) => note("rejection", reason));
addEventListener("securitypolicyviolation", ({ violatedDirective }) => note("policy", violatedDirective));
for (const level of ["warn", "error"]) {
  const say = console[level];
  console[level] = (...words) => {
    note(level, words.join(" "));
    say.apply(console, words);
  };
}

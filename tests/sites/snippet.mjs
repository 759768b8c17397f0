// The snippet that the docs give to authors: the one place that holds its text for the tests.

/** The addresses that the committed sites and docs/embedding.md are written with. */
export const WIDGET = "https://widget.example";
export const BLOG = "https://blog.example";

/** The frame with its link, and the script that may add to it. */
export const snippet = ({ query = "?quiz=five", script }) => {
  const frame = `<iframe src="${WIDGET}/${query}" title="Django or Flask? A short quiz" width="100%" height="720"`;
  return [
    `${frame} loading="lazy" allow="clipboard-write" frameborder="0"></iframe>`,
    `<p><a href="${WIDGET}/">Django or Flask? Answer five questions</a></p>`,
    ...(script ? [`<script async src="${WIDGET}/embed.js"></script>`] : []),
  ].join("\n");
};

const MARK = /<!-- snippet(?: (?<query>\?\S+))?(?<script> with script)? -->/g;

/**
 * A file of a committed site as an author would have it: `<!-- snippet -->` in a post stands for the frame with
 * its link, `<!-- snippet ?QUERY -->` for one with other options, and `with script` before the end adds the script.
 */
export const fill = (text, { widget, blog }) =>
  text
    .replaceAll(MARK, (...found) => snippet(found.at(-1)))
    .replaceAll(WIDGET, widget)
    .replaceAll(BLOG, blog);

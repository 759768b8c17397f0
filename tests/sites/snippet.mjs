// Puts the snippet, as `assets/embed/snippets.js` gives it to authors, into the files of the committed sites.
import { snippet } from "../../assets/embed/snippets.js";

/** The addresses that the committed sites and docs/embedding.md are written with. */
export const WIDGET = "https://widget.example";
export const BLOG = "https://blog.example";

const WORDS = { title: "Django or Flask? A short quiz", link: "Django or Flask? Answer five questions" };

/** The frame with its link, and the script that may add to it. */
const pasted = ({ query = "?quiz=five", script }) => {
  const options = Object.fromEntries(new URLSearchParams(query));
  return snippet({ widget: `${WIDGET}/`, options, ...WORDS, mode: script ? "script" : "frame" });
};

const MARK = /<!-- snippet(?: (?<query>\?\S+))?(?<script> with script)? -->/g;

/**
 * A file of a committed site as an author would have it: `<!-- snippet -->` in a post stands for the frame with
 * its link, `<!-- snippet ?QUERY -->` for one with other options, and `with script` before the end adds the script.
 */
export const fill = (text, { widget, blog }) =>
  text
    .replaceAll(MARK, (...found) => pasted(found.at(-1)))
    .replaceAll(WIDGET, widget)
    .replaceAll(BLOG, blog);

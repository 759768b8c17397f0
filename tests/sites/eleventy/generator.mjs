export default {
  name: "Eleventy",
  build: "eleventy --quiet",
  output: "_site",
  posts: { quiz: "/quiz/", second: "/second/" },
};

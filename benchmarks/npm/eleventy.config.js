// Pages and nothing else, as with the other generators: no template language inside the Markdown.
module.exports = (eleventyConfig) => {
  eleventyConfig.addGlobalData("layout", "page.liquid");
  return { dir: { input: "content", includes: "../_includes" }, markdownTemplateEngine: false };
};

// Keeps the folder .cache between two builds.
module.exports = {
  onPreBuild: ({ utils }) => utils.cache.restore(".cache"),
  onPostBuild: ({ utils }) => utils.cache.save(".cache"),
};

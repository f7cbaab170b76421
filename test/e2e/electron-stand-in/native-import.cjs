// The test runner rewrites import(); required from here, it is Node's own.
module.exports = (url) => import(url);

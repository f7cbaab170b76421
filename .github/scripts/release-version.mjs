const TAG = /^v(?<version>\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;

/** The version that a tag such as v1.2.3 or v1.2.3-beta.1 names; null where it names none. */
export const versionOfTag = (tag) => TAG.exec(tag)?.groups?.version ?? null;

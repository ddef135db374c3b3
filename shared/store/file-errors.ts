import { type ErrorCode, TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { notFound } from "./refusals.js";

/** What the operating system said, in our words. `doing` is the verb of the message: "read", "write", … */
export function fileError(thrown: unknown, path: string, doing: "read" | "write" | "list" | "delete"): unknown {
  const code = (thrown as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== "string" || thrown instanceof TilefoldError) return thrown;
  if (doing !== "write" && (code === "ENOENT" || code === "ENOTDIR")) return notFound(path, thrown);
  const refusal = codeOf(code, doing === "write" || doing === "delete");
  if (refusal === undefined) return thrown;
  const hint = refusal === "STORE_ACCESS" ? { hint: "Check the permissions of the file and of the folders above it." } : {};
  return new TilefoldError(refusal, `cannot ${doing} ${redactUri(path)}: ${SENTENCES[code] ?? code}`, {
    ...hint,
    at: { uri: redactUri(path) },
    cause: thrown,
  });
}

function codeOf(code: string, writing: boolean): ErrorCode | undefined {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "STORE_FULL";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return writing ? "STORE_DENIED" : "STORE_ACCESS";
    case "EISDIR":
    case "ENOTDIR":
    case "ENOTEMPTY":
    case "ENOENT":
      return writing ? "STORE_DENIED" : "SOURCE_NOT_FOUND";
    case "ENAMETOOLONG":
    case "ELOOP":
      return "URI_INVALID";
    case "EIO":
    case "EMFILE":
    case "ENFILE":
    case "EBUSY":
    case "ESTALE":
      return "STORE_FAILED";
    default:
      return undefined;
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the device",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than the file system allows",
  EACCES: "permission denied",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  ENOENT: "its folder is not there",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its symbolic links go in a circle",
  EIO: "the device reported an error",
  EMFILE: "too many files are open in this process",
  ENFILE: "too many files are open on this machine",
};

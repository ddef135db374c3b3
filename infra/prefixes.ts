/** Places in S3 that functions may read or write, from s3:// text to the ARNs a policy names. */
import { TilefoldError } from "../shared/core/errors.js";

export interface S3Place {
  readonly bucket: string;
  /** "" for the whole bucket, else ends with a slash. */
  readonly prefix: string;
}

/** "s3://bucket", "s3://bucket/folder" or "s3://bucket/folder/": a folder is meant with or without the slash. */
export function parseS3Place(uri: string): S3Place {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^*?]*))?$/.exec(uri);
  if (match?.[1] === undefined) {
    throw new TilefoldError("CONFIG_INVALID", `${uri} is no S3 location`, {
      hint: "Give s3://bucket or s3://bucket/folder/, without a star.",
    });
  }
  const folder = (match[2] ?? "").replace(/\/+$/, "");
  return { bucket: match[1], prefix: folder === "" ? "" : `${folder}/` };
}

export const placeUri = ({ bucket, prefix }: S3Place): string => `s3://${bucket}/${prefix}`;

export const bucketArn = (partition: string, { bucket }: S3Place): string => `arn:${partition}:s3:::${bucket}`;

export const objectsArn = (partition: string, place: S3Place): string => `${bucketArn(partition, place)}/${place.prefix}*`;

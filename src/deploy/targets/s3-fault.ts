/** Words the faults of S3 as sentences. */
import { UserError } from '../../newsroom/files/user-error.ts';

/** Returns what to say of an error of S3 that a person can do something about; any other as it is. */
export function s3Fault(
  error: Error & { code?: string; $metadata?: { httpStatusCode?: number } },
  label: string,
  bucket: string,
): Error {
  const { name, message, code } = error;
  const sentence = (text: string) => new UserError(text, { cause: error });
  if (name === 'CredentialsProviderError')
    return sentence(
      'Nobody is signed in at S3. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in as your storage says.',
    );
  if (/^(InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken)$/.test(name))
    return sentence(
      `S3 does not take these credentials (${name}). Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.`,
    );
  if (name === 'NoSuchBucket') return sentence(`There is no bucket “${bucket}”. Make it first, or write another name.`);
  if (/^(AccessDenied|Forbidden)$/.test(name) || error.$metadata?.httpStatusCode === 403)
    return sentence(
      `You may not do this in ${label}. A deploy needs s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject.`,
    );
  if (/region is missing/i.test(message))
    return sentence('Set AWS_REGION to the region of the bucket, such as eu-central-1.');
  if (
    /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN)$/.test(code ?? '') ||
    /^(TimeoutError|NetworkingError)$/.test(name)
  )
    return sentence(
      `${label} can’t be reached (${code ?? name}). Look at the network and at AWS_ENDPOINT_URL_S3; run it again, and it goes on.`,
    );
  return error;
}

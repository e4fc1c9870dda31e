#!/usr/bin/env bash
# Runs a command with the credentials of a place to publish to: the key of SSH as a file, and no variable that is empty,
# which the AWS SDK would take at its word.
set -euo pipefail

for name in AWS_REGION AWS_ENDPOINT_URL_S3 AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY; do
  [ -n "${!name:-}" ] || unset "$name"
done

if [ -n "${SSH_KEY:-}" ]; then
  # No server is believed that was not named
  [ -n "${SSH_KNOWN_HOSTS:-}" ] || { echo '::error::SSH_KNOWN_HOSTS is not set. Write into it what “ssh-keyscan” says of the server.'; exit 2; }
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  (umask 077 && printf '%s\n' "$SSH_KEY" > "$folder/key")
  printf '%s\n' "$SSH_KNOWN_HOSTS" > "$folder/known_hosts"
  export RSYNC_RSH="ssh -i $folder/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$folder/known_hosts -o StrictHostKeyChecking=yes"
fi
unset SSH_KEY SSH_KNOWN_HOSTS

"$@"

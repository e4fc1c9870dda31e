# Builds the newsroom and serves it with Caddy: as no root, and from a file system that can be read-only.
#
#   docker build -t newsroom .
#   docker run --read-only --tmpfs /tmp -p 8080:8080 newsroom
#
# It takes “host: caddy” in content/site/site.yaml, and a proxy in front that ends TLS. For images that are the same each
# time, name both base images with their digests (node:24-bookworm-slim@sha256:…), which your registry tells.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
RUN test -f .cache/hosting/Caddyfile || { echo 'Write “host: caddy” in content/site/site.yaml.' >&2; exit 1; }
# Lays the site at the path of its address, and Brotli and gzip beside its texts; the notes of the deploy are not published
RUN at="/srv$(node -p 'JSON.parse(require("fs").readFileSync(".cache/manifest.json", "utf8")).base')" \
 && npm run deploy -- --to "$at" --publish \
 && rm -r "${at%/}/.broadsheet"

FROM caddy:2-alpine
COPY --from=build /srv /srv
COPY --from=build /build/.cache/hosting/Caddyfile /etc/caddy/Caddyfile
ENV SITE_ADDRESS=:8080 SITE_ROOT=/srv XDG_DATA_HOME=/tmp/caddy XDG_CONFIG_HOME=/tmp/caddy
EXPOSE 8080
USER 65534:65534
HEALTHCHECK --interval=30s --timeout=3s CMD ["nc", "-z", "127.0.0.1", "8080"]
CMD ["caddy", "run", "--adapter", "caddyfile", "--config", "/etc/caddy/Caddyfile"]

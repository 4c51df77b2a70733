# One image for every app: `docker run IMAGE run enrich`, `docker run IMAGE topics create`, ...
#
#   docker build -t bellwether/bellwether:0.1.0 .
#
# Written for the classic builder as well as for BuildKit.

ARG BUILD_IMAGE=eclipse-temurin:17.0.17_10-jdk-noble
ARG RUN_IMAGE=eclipse-temurin:17.0.17_10-jre-noble

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
# Tests and style checks run in CI and not here. The class archive that exec would make is for the local registry, which
# stays outside the image.
RUN ./mvnw -q -B -ntp package -pl cli -am -DskipTests -Dspotless.check.skip -Dcyclonedx.skip -Dexec.skip

FROM ${RUN_IMAGE}
# Nobody in particular, and certainly not root. The number is fixed so that volumes keep their owner.
RUN groupadd --gid 10001 bellwether \
  && useradd --uid 10001 --gid 10001 --home-dir /var/lib/bellwether --no-create-home --shell /usr/sbin/nologin bellwether \
  && install -d -o 10001 -g 10001 /var/lib/bellwether
COPY docker/bellwether docker/healthy /usr/local/bin/
COPY LICENSE NOTICE /opt/bellwether/
COPY sample/ /opt/bellwether/sample/
# The libraries first: they change less often than our own code.
COPY --from=build /src/cli/target/lib/ /opt/bellwether/lib/
COPY --from=build /src/cli/target/bellwether-cli.jar /opt/bellwether/

# MALLOC_ARENA_MAX: RocksDB allocates from many threads, and glibc would keep a heap for each.
ENV BELLWETHER_HEALTH_HOST=0.0.0.0 \
  BELLWETHER_HEALTH_PORT=8090 \
  BELLWETHER_STATE_DIR=/var/lib/bellwether/state \
  MALLOC_ARENA_MAX=2 \
  LANG=C.UTF-8

USER 10001:10001
WORKDIR /var/lib/bellwether
# State stores: lost, they are rebuilt from Kafka; kept, the next start is quick.
VOLUME /var/lib/bellwether
EXPOSE 8090
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["healthy"]
ENTRYPOINT ["bellwether"]
CMD ["--help"]

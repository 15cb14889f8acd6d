# Stash2Plex in three steps: Maven makes the jar, jlink makes a Java runtime that holds only what the jar needs, and
# the last stage puts both on a small Debian and lets the JVM remember how it started (an AOT cache), so that the
# next start takes half the time and a quarter less memory.
#
# Whoever builds can name other base images, or these by their digests: --build-arg BASE_IMAGE=debian@sha256:…
ARG MAVEN_IMAGE=maven:3-eclipse-temurin-25
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG BASE_IMAGE=debian:bookworm-slim

FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
# First everything that the pom asks for. One package-info is the smallest source that takes the build through all of
# its plugins; they and the libraries are then in the cache, and a change of any other source downloads nothing.
COPY pom.xml ./
COPY src/main/java/dev/stash2plex/package-info.java src/main/java/dev/stash2plex/
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress clean package -Dmaven.test.skip=true -Dspotless.check.skip=true
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress clean package -Dmaven.test.skip=true -Dspotless.check.skip=true

FROM ${JDK_IMAGE} AS runtime
COPY --from=build /build/target/libs /app/libs
COPY --from=build /build/target/stash2plex.jar /app/
# The modules that the jar and what it calls use, found by jdeps, with two exceptions. Libraries name java.compiler,
# java.desktop, java.sql and java.xml for uses that this service has none of. And jdeps does not see what is reached by
# reflection: jdk.management and jdk.unsupported by the metrics, jdk.net by the JVM for options of TCP sockets.
# The added options stand before those of the command line and of JAVA_TOOL_OPTIONS, so that either can change them:
# the serial collector is the smallest, the heap follows the container's memory limit, and a process without memory
# ends (exit code 3) and is started again, since one that limps on helps nobody. AOTAdapterCaching is off because
# JDK 25 mixes some of the cached adapters up, notices it, and says so in two lines at every start.
RUN set -eu; \
    jdeps --multi-release 25 --ignore-missing-deps --recursive --list-deps \
        --class-path '/app/libs/*' /app/stash2plex.jar >/modules; \
    modules=$(sed 's/[ \t]//g; s,/.*,,' /modules | grep -v -x -E 'java\.(compiler|desktop|sql|xml)' | sort -u | tr '\n' ','); \
    jlink \
        --add-modules "${modules}jdk.management,jdk.net,jdk.unsupported" \
        --add-options="-XX:+UseSerialGC -Xms32m -XX:MaxRAMPercentage=60 -XX:+UseCompressedOops \
            -XX:+ExitOnOutOfMemoryError -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching" \
        --compress=zip-6 --no-header-files --no-man-pages \
        --output /runtime; \
    /runtime/bin/java --list-modules

FROM ${BASE_IMAGE}
# curl asks /health, here and in docker-compose.yml.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt /var/log/*
COPY --from=runtime /runtime /opt/java
# Libraries change seldom and get a layer of their own.
COPY --from=build /build/target/libs /app/libs
COPY --from=build /build/target/stash2plex.jar /app/
# The bill of materials of the libraries, in CycloneDX. dpkg and `java --list-modules` tell of the rest.
COPY --from=build /build/target/bom.json /app/
ENV PATH=/opt/java/bin:$PATH LANG=C.UTF-8
# The service runs on its demo library and is asked everything that Plex asks. SIGTERM ends it as it will end later,
# and the JVM writes what it has loaded, linked and profiled. The cache fits this JVM and these jars only; with
# others the JVM would start without it. A class that turns out to be missing ends the build.
RUN set -eu; \
    trap 'cat /tmp/training.log; rm -rf /tmp/*' EXIT; \
    S2P_DEMO=true S2P_SERVER_HOST=127.0.0.1 \
        java -XX:AOTCacheOutput=/app/stash2plex.aot -jar /app/stash2plex.jar >/tmp/training.log 2>&1 & service=$!; \
    ask() { curl --fail --silent --show-error --output /dev/null "$@"; }; \
    ask --retry 60 --retry-delay 1 --retry-connrefused http://127.0.0.1:9090/health; \
    for root in http://127.0.0.1:9090 http://127.0.0.1:9090/movies; do \
        ask "$root"; \
        for manual in 0 1; do \
            ask --header 'Content-Type: application/json' --data \
                "{\"type\":1,\"title\":\"Morning Ferry\",\"filename\":\"Harbour Lane/Morning Ferry.mp4\",\"manual\":$manual}" \
                "$root/library/metadata/matches"; \
        done; \
        for item in 1 2 3 1/images 1/extras; do ask "$root/library/metadata/$item"; done; \
    done; \
    for path in art/scene/1 art/performer/1 health observe/health/ready observe/metrics; do \
        ask "http://127.0.0.1:9090/$path"; \
    done; \
    kill -TERM "$service"; \
    wait "$service" || test $? -eq 143; \
    if grep -q -E 'Exception in thread|ClassNotFoundException|NoClassDefFoundError' /tmp/training.log; then exit 1; fi; \
    test -s /app/stash2plex.aot

LABEL org.opencontainers.image.title="Stash2Plex" \
      org.opencontainers.image.description="A Plex metadata provider that answers from a Stash library" \
      org.opencontainers.image.version="1.0.0" \
      org.opencontainers.image.licenses="Apache-2.0"

# A number, so that it can be checked to be none of root's; it needs no name and no home, and any other will do.
USER 10001:10001
WORKDIR /app
EXPOSE 9090
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
    CMD curl --fail --silent --show-error --output /dev/null "http://127.0.0.1:${S2P_SERVER_PORT:-9090}/health"
ENTRYPOINT ["java", "-XX:AOTCache=/app/stash2plex.aot", "-jar", "/app/stash2plex.jar"]

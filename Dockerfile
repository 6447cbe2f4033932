# The bot as one static program in an image without a shell.
#
# Both images below are named by tag. For a build that can be repeated, pin each by digest: ask for it with
#   docker buildx imagetools inspect gcr.io/distroless/static-debian12:nonroot
# and write it after the tag, as in name:tag@sha256:…

ARG GO_VERSION=1.26

FROM golang:${GO_VERSION} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download && go mod verify
COPY . .
ARG VERSION=""
RUN .ci/build /faqbot && go run ./cmd/licences --notices > /NOTICES

# This image holds certificates, time zones and a user, and nothing that could be run.
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /faqbot /faqbot
COPY --from=build /NOTICES /src/LICENSE /licences/
ENV FAQBOT_HTTP=:8080
EXPOSE 8080
USER nonroot
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/faqbot", "healthcheck"]
ENTRYPOINT ["/faqbot"]
CMD ["run"]

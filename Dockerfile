# The bot as one static program in an image without a shell.
#
# The image that builds it is named by tag. For a build that can be repeated, pin it by digest: ask for that with
#   docker buildx imagetools inspect golang:1.26
# and write it after the tag, as in name:tag@sha256:…

ARG GO_VERSION=1.26

FROM golang:${GO_VERSION} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download && go mod verify
COPY . .
ARG VERSION=""
RUN .ci/build /faqbot && go run ./cmd/licences --notices > /NOTICES

# The image holds the program, what it trusts Discord's certificate by, and the licences: nothing else that could be run.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /NOTICES /src/LICENSE /licences/
COPY --from=build /faqbot /faqbot
ENV FAQBOT_HTTP=:8080
EXPOSE 8080
USER 65532:65532
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["/faqbot", "healthcheck"]
ENTRYPOINT ["/faqbot"]
CMD ["run"]

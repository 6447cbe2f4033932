package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/pflag"

	"faqbot/config"
)

type healthcheckCommand struct {
	config.Listen
}

// healthcheckTime is how long the answer may take.
const healthcheckTime = 2 * time.Second

func (c *healthcheckCommand) describe(flags *pflag.FlagSet) description {
	set(flags, c.Settings()...)
	return description{name: "healthcheck", summary: "Ask the faqbot on this machine whether it is alive."}
}

// run succeeds when the faqbot that listens on the configured address says that it is alive.
func (c *healthcheckCommand) run(ctx context.Context, p *program, _ []string) error {
	address, err := c.Address()
	if err != nil {
		return err
	}
	if address == "" {
		return config.Fault{Variable: "FAQBOT_HTTP", Problem: "is not set", Remedy: "set it, or --http, to the address on which faqbot run serves health"}
	}
	if err := checkHealth(ctx, address); err != nil {
		return fmt.Errorf("check health at %s: %w", address, err)
	}
	return nil
}

// checkHealth asks the server on a listen address. An address without a host, or with that of every interface, means
// this machine.
func checkHealth(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, healthcheckTime)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://localhost"+healthPath, nil)
	if err != nil {
		return err
	}
	client := http.Client{
		Transport: &http.Transport{ // with no proxy, whatever the environment says
			DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
				return new(net.Dialer).DialContext(ctx, network, address)
			},
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	defer client.CloseIdleConnections()
	response, err := client.Do(request)
	if err != nil {
		return errors.Unwrap(err) // the address in it is not the one that was asked
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("it answers %s", response.Status)
	}
	return nil
}

package main

import (
	"context"
	"errors"

	"faqbot/config"
)

type runCommand struct {
	config.Flags
}

// Run serves Discord until ctx is done.
func (c *runCommand) Run(ctx context.Context, p *program) error {
	if _, err := c.Config(p.environment); err != nil {
		return err
	}
	return errors.New("not connected: this build has no way to Discord")
}

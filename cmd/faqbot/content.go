package main

import (
	"context"
	"fmt"

	"faqbot/config"
	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
)

// source returns where interviews are read from: a path, or the program itself when there is none.
func source(path string) files.Source {
	if path == "" {
		return files.Embedded(content.FS())
	}
	return files.Path(path)
}

// openLibrary opens the content that was configured.
func openLibrary(ctx context.Context, c config.Content) (*knowledge.Library, error) {
	path, err := c.File()
	if err != nil {
		return nil, err
	}
	return open(ctx, path)
}

func open(ctx context.Context, path string) (*knowledge.Library, error) {
	library, err := knowledge.Open(ctx, source(path))
	if err != nil {
		return nil, fmt.Errorf("the content cannot be served; this is what is wrong:\n%w", err)
	}
	return library, nil
}

// sayRefused names the files that are not served beside the others, and what is wrong with them.
func (p *program) sayRefused(base *knowledge.Base) {
	for _, fault := range base.Refused() {
		fmt.Fprintln(p.stderr, fault.Error())
	}
}

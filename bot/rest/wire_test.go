package rest

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/http/httpproxy"
)

// TestProxy holds what the environment says against the proxy that a request goes through.
func TestProxy(t *testing.T) {
	t.Parallel()
	const api, loopback = "https://discord.com/api/v9", "http://127.0.0.1:8080/api/v9"
	tests := []struct {
		name    string
		config  httpproxy.Config
		all     string
		address string
		want    string // "" for none
	}{
		{name: "none", address: api},
		{name: "https", config: httpproxy.Config{HTTPSProxy: "http://p:1"}, address: api, want: "http://p:1"},
		{name: "https, with a name and a password", config: httpproxy.Config{HTTPSProxy: "http://n:s@p:1"}, address: api, want: "http://n:s@p:1"},
		{name: "encrypted itself", config: httpproxy.Config{HTTPSProxy: "https://p:1"}, address: api, want: "https://p:1"},
		{name: "without a scheme", config: httpproxy.Config{HTTPSProxy: "p:1"}, address: api, want: "http://p:1"},
		{name: "http alone", config: httpproxy.Config{HTTPProxy: "http://p:1"}, address: api},
		{name: "all", all: "socks5://p:1", address: api, want: "socks5://p:1"},
		{name: "https before all", config: httpproxy.Config{HTTPSProxy: "http://p:1"}, all: "socks5://q:1", address: api, want: "http://p:1"},
		{name: "not for this name", config: httpproxy.Config{HTTPSProxy: "http://p:1", NoProxy: "example.org,discord.com"}, address: api},
		{name: "not for any name below", config: httpproxy.Config{NoProxy: ".discord.gg"}, all: "http://p:1", address: "https://gateway.discord.gg/"},
		{name: "for no name", config: httpproxy.Config{HTTPSProxy: "http://p:1", NoProxy: "*"}, address: api},
		{name: "never for this machine", config: httpproxy.Config{HTTPProxy: "http://p:1"}, all: "http://p:1", address: loopback},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			u, err := url.Parse(test.address)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			through, err := proxy(&test.config, test.all)(&http.Request{URL: u})
			if through != nil {
				got = through.String()
			}
			if err != nil || got != test.want {
				t.Errorf("through %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

// TestAProxyThatCannotBeRead has a password in its address, which nobody may read in the log.
func TestAProxyThatCannotBeRead(t *testing.T) {
	for _, address := range []string{"http://name:canary@[half", "canary\x7f", "ftp://canary", "http://"} {
		t.Setenv("HTTPS_PROXY", address)
		c := New(Options{Token: "t"})
		defer c.Close()
		_, err := c.Gateway(t.Context())
		if err == nil || !strings.Contains(err.Error(), "HTTPS_PROXY") {
			t.Errorf("through %q: %v, want an error that says what to check", address, err)
		}
		checkSecrets(t, err.Error())
	}
}

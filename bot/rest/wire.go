package rest

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"

	"golang.org/x/net/http/httpproxy"
)

// newWire returns the way to Discord: through the proxy that the environment names, if it names one. A nil dial is the
// standard one.
func newWire(dial Dial) *http.Transport {
	wire := http.DefaultTransport.(*http.Transport).Clone()
	wire.MaxIdleConnsPerHost = 32 // everything goes to one host; the default of 2 would reconnect in each burst
	wire.Proxy = proxy(httpproxy.FromEnvironment(), cmp.Or(os.Getenv("ALL_PROXY"), os.Getenv("all_proxy")))
	if dial != nil {
		wire.DialContext = dial
	}
	return wire
}

// proxy returns which proxy a request goes through: that of its scheme, or else the one for all. There is none for this
// machine, nor for what NO_PROXY names. A proxy whose address cannot be read is an error, not a reason to go without it.
func proxy(c *httpproxy.Config, all string) func(*http.Request) (*url.URL, error) {
	c.HTTPProxy, c.HTTPSProxy = cmp.Or(c.HTTPProxy, all), cmp.Or(c.HTTPSProxy, all)
	named := c.ProxyFunc()
	legible := isProxy(c.HTTPProxy) && isProxy(c.HTTPSProxy)
	return func(r *http.Request) (*url.URL, error) {
		through, err := named(r.URL)
		if err != nil || !legible {
			return nil, errProxy // nothing quotes the address, which may hold a password
		}
		return through, nil
	}
}

// isProxy returns true for the address of a proxy, with or without a scheme, and for none.
func isProxy(address string) bool {
	if address == "" {
		return true
	}
	if !strings.Contains(address, "://") {
		address = "http://" + address
	}
	u, err := url.Parse(address)
	return err == nil && u.Hostname() != "" && slices.Contains([]string{"http", "https", "socks5", "socks5h"}, u.Scheme)
}

var errProxy = errors.New("the address of the proxy cannot be read: check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY")

// Wire returns a transport of its own that reaches Discord in the same way as the client does: for the gateway, which is
// reached over HTTP, too.
func (c *Client) Wire() *http.Transport { return c.wire.Clone() }

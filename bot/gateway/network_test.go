package gateway

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/bot/tallytest"
	"faqbot/knowledge/racetest"
)

// TestUnreachable leads to places where no gateway is, before the right one is named.
func TestUnreachable(t *testing.T) {
	t.Parallel()
	broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, strings.Repeat("broken ", 2000), http.StatusInternalServerError)
	}))
	defer broken.Close()
	babbling := listen(t, func(conn net.Conn, _ *http.Request) { _, _ = conn.Write([]byte(strings.Repeat("babble", 5000))) })
	silent := listen(t, func(net.Conn, *http.Request) {})
	hanging := listen(t, func(conn net.Conn, _ *http.Request) { _, _ = io.Copy(io.Discard, conn) })
	place := func(url string) *discordtest.RequestFault {
		return discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, fmt.Sprintf(`{"url":%q}`, url))
	}
	srv := discordtest.New(t)
	srv.Script(
		discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, "{"),
		discordtest.OnRequest("GET", "/gateway/bot").Refuse(50001),
		place("ws://gateway.example/"),
		place("ws"+strings.TrimPrefix(broken.URL, "http")),
		place("wss"+strings.TrimPrefix(broken.URL, "http")), // which speaks no TLS
		place("ws://"+babbling), place("ws://"+silent), place("ws://"+hanging),
	)
	r := start(t, srv, func(g *Gateway) { g.limits.hello = 300 * time.Millisecond })
	r.works()
	for _, said := range []string{"not encrypted", "but got 500", "server gave HTTP response to HTTPS client", "malformed HTTP response", "EOF", "deadline exceeded"} {
		if !strings.Contains(r.logged(), said) {
			t.Errorf("the log does not say %q", said)
		}
	}
	if n := len(srv.Identifies()); n != 1 {
		t.Errorf("%d identifies, want 1", n)
	}
}

// listen accepts connections until the test ends, and closes each when answer returns.
func listen(t *testing.T, answer func(net.Conn, *http.Request)) (address string) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				if r, err := http.ReadRequest(bufio.NewReader(conn)); err == nil {
					answer(conn, r)
				}
			}()
		}
	}()
	return listener.Addr().String()
}

// TestEncrypted connects as to the real Discord, through TLS.
func TestEncrypted(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	behind, err := url.Parse(strings.TrimSuffix(srv.APIBase(), "/api/v9"))
	if err != nil {
		t.Fatal(err)
	}
	front := httptest.NewTLSServer(httputil.NewSingleHostReverseProxy(behind))
	defer front.Close()
	roots := x509.NewCertPool()
	roots.AddCert(front.Certificate())
	body := fmt.Sprintf(`{"url":"wss%s"}`, strings.TrimPrefix(front.URL, "https"))
	srv.Script(discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, body))
	r := start(t, srv, func(g *Gateway) { g.wire.TLSClientConfig = &tls.Config{RootCAs: roots} })
	r.works()
	if n := len(srv.Requests("GET", "/gateway/bot")); n != 1 {
		t.Errorf("asked for the gateway %d times: the encrypted one did not do", n)
	}
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
}

// TestMalformed sends what no handler may see and no session may die of.
func TestMalformed(t *testing.T) {
	t.Parallel()
	frames := []string{
		`null`, `{`, `[]`, `""`, `17`, `{}`, `{"op":null}`, `{"op":"0"}`, `{"op":99,"d":null}`, `{"op":0}`,
		`{"op":0,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":1e30,"t":"MESSAGE_CREATE","d":{}}`,
		`{"op":0,"s":-1,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":2,"d":{}}`,
		strings.Repeat(`[`, racetest.Few(20000)) + strings.Repeat(`]`, racetest.Few(20000)),
		`{"op":10,"d":{"heartbeat_interval":41250}}`, `{"op":11,"d":{}}`,
	}
	user := `{"id":"7","username":"ada"}`
	events := []struct{ name, data string }{
		{"GUILD_CREATE", `null`},
		{"GUILD_CREATE", `{"id":"1","channels":[null],"members":[null]}`},
		{"NO_SUCH_EVENT", `{}`},
		{"MESSAGE_CREATE", `null`},
		{"MESSAGE_CREATE", `[]`},
		{"MESSAGE_CREATE", `{"id":5,"author":7}`},
		{"MESSAGE_CREATE", `{"id":"5","channel_id":"6","author":null}`},
		{"MESSAGE_CREATE", `{"id":"5","content":"` + strings.Repeat("x", racetest.Few(4<<20)) + `"}`},
		{"INTERACTION_CREATE", `null`},
		{"INTERACTION_CREATE", `{"id":"5","token":"t","type":1}`},
		{"INTERACTION_CREATE", `{"id":"6","token":"t","type":2}`},
		{"INTERACTION_CREATE", `{"id":"7","token":"t","type":99,"data":{}}`},
		{"INTERACTION_CREATE", `{"id":"8","token":"t","type":5,"data":{"custom_id":"c","components":[{"type":18}]}}`},
		{"MESSAGE_CREATE", `{"id":"500","channel_id":"6","author":` + user + `,"components":[{"type":99}],` +
			`"referenced_message":{"id":"499","author":` + user + `,"components":[{"type":98}]}}`},
	}
	srv := discordtest.New(t)
	r := start(t, srv, nil)
	srv.AwaitConnection()
	for _, f := range frames {
		srv.Inject(discordtest.Frame(f))
	}
	for _, e := range events {
		srv.Dispatch(e.name, json.RawMessage(e.data))
	}
	var got Event
	r.await("all that can be read or responded to", func(events []Event, _ string) bool {
		seen := map[string]bool{}
		for _, e := range events {
			switch {
			case e.Message != nil:
				got, seen[e.Message.ID] = e, true
			case e.Interaction != nil:
				seen[e.Interaction.ID] = true
			case e.Unreadable != nil:
				seen[e.Unreadable.ID+" unreadable"] = true
			}
		}
		return seen["500"] && seen["6 unreadable"] && seen["7 unreadable"] && seen["8"]
	})
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.events) != 5 || got.Message.ReferencedMessage == nil {
		t.Errorf("%d events handed over, want Ready, three interactions and the last message with the one it replies to", len(r.events))
	}
	if n := len(srv.Connections()); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
	for label, want := range map[string]float64{"unreadable": 7, "other": 2, "MESSAGE_CREATE": 1, "INTERACTION_CREATE": 1, "READY": 1} {
		if got := tallytest.Sum(t, r.metrics, "faqbot_gateway_events_total", label); got != want {
			t.Errorf("%v events counted as %s, want %v", got, label, want)
		}
	}
}

// TestThroughAProxy reaches a gateway that has no other way to it: nobody knows its name but the proxy.
func TestThroughAProxy(t *testing.T) {
	srv := discordtest.New(t)
	behind, err := url.Parse(strings.TrimSuffix(srv.APIBase(), "/api/v9"))
	if err != nil {
		t.Fatal(err)
	}
	front := httptest.NewTLSServer(httputil.NewSingleHostReverseProxy(behind))
	defer front.Close()
	roots := x509.NewCertPool()
	roots.AddCert(front.Certificate())

	asked := make(chan string, 16)
	proxy := listen(t, func(conn net.Conn, r *http.Request) {
		asked <- r.Method + " " + r.Host
		server, err := net.Dial("tcp", front.Listener.Addr().String())
		if err != nil {
			return
		}
		defer server.Close()
		_, _ = conn.Write([]byte("HTTP/1.1 200 Connection established\r\n\r\n"))
		go func() { _, _ = io.Copy(server, conn) }()
		_, _ = io.Copy(conn, server)
	})
	t.Setenv("HTTPS_PROXY", "http://"+proxy)
	srv.Script(discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, `{"url":"wss://gateway.discord.test"}`))
	r := start(t, srv, func(g *Gateway) {
		g.wire.TLSClientConfig = &tls.Config{RootCAs: roots, ServerName: "example.com"} // which is whom the certificate is for
	})
	r.works()
	if got := <-asked; got != "CONNECT gateway.discord.test:443" {
		t.Errorf("the proxy was asked to %s", got)
	}
	if err := r.stop(); err != nil {
		t.Errorf("Run = %v", err)
	}
}

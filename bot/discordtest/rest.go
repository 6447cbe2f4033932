package discordtest

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

// userAgent is the form that Discord asks for: an address of the library, and its version. It shuts out who has another.
var userAgent = regexp.MustCompile(`^DiscordBot \(https?://\S+, \S+\)( |$)`)

// requestSize is the most that Discord accepts in one request, files included.
const requestSize = 25 << 20

// call is one request to the HTTP API after it was read.
type call struct {
	method string
	route  string            // the description's template
	vars   map[string]string // what stands in the template's variables
	query  url.Values
	raw    []byte // the JSON body; empty when there is none
	body   any    // the same as a tree
}

func (c *call) object() map[string]any { return object(c.body) }

// serve handles every request in the same order: read, record, check, run a scripted fault, apply limits, authorise,
// answer.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	if websocket.IsWebSocketUpgrade(r) {
		s.serveGateway(w, r)
		return
	}
	arrived := time.Now()
	if !userAgent.MatchString(r.UserAgent()) {
		s.fail("%s %s: the user agent %q is not of the form that Discord asks for", r.Method, r.URL.Path, r.UserAgent())
	}
	raw, err := body(r)
	path := strings.TrimPrefix(r.URL.Path, "/api/v9")
	route, vars, known := discord().match(r.Method, path)
	record := s.recordRequest(Request{
		At: arrived, Method: r.Method, Route: route, Path: path, Query: r.URL.RawQuery, Body: raw,
	})
	if err != nil {
		if !errors.Is(err, errBrokenOff) {
			s.fail("%s %s: %v", r.Method, path, err)
		}
		s.answer(w, record, refuse(codeInvalidForm))
		return
	}
	if !known {
		s.fail("%s %s: Discord has no such operation", r.Method, path)
		s.answer(w, record, notFound)
		return
	}
	c := &call{method: r.Method, route: route, vars: vars, query: r.URL.Query(), raw: raw}
	if len(raw) > 0 {
		c.body, _ = parseTree(raw) // check reports what is no JSON
	}
	valid := s.examine(c)
	scripted := s.takeFault(c)
	a := scripted.answer
	var limits http.Header
	if a == nil {
		a, limits = s.limit(c)
	}
	if a == nil {
		decided := s.decide(c, valid, r.Header.Get("Authorization"))
		decided.lost, decided.drip, decided.header = scripted.lost, scripted.drip, limits
		a = &decided
	}
	scripted.delay(s, r.Context().Done())
	s.answer(w, record, *a)
}

// decide returns Discord's answer to a call.
func (s *Server) decide(c *call, valid bool, authorization string) answer {
	endpoint, ours := endpoints[c.method+" "+c.route]
	switch {
	case needsToken(c.route) && authorization != "Bot "+s.settings.token:
		return unauthorized
	case !valid:
		return refuse(codeInvalidForm)
	case !ours:
		s.fail("%s %s: this fake does not have the operation yet", c.method, c.route)
		return notFound
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if ch := s.channels[c.vars["channel_id"]]; ch != nil && ch.unseen {
		return refuse(codeMissingAccess)
	}
	return endpoint(s, c)
}

// examine fails the test for every fault of a call. It returns true when there was none.
func (s *Server) examine(c *call) bool {
	s.mu.Lock()
	prior := s.priorFlags(c)
	s.mu.Unlock()
	faults := check(c.method, c.route, c.raw, prior)
	for name := range c.query {
		if !discord().knowsQuery(c.method, c.route, name) {
			faults = append(faults, fmt.Sprintf("Discord knows no query parameter %q here", name))
		}
	}
	for _, fault := range faults {
		s.fail("%s %s: %s", c.method, c.route, fault)
	}
	return len(faults) == 0
}

// needsToken returns true when an operation needs the bot's token. One with an interaction's token in its path does not.
func needsToken(route string) bool {
	return route != "/gateway" && !strings.HasPrefix(route, "/interactions/") && !strings.Contains(route, "{webhook_token}")
}

// errBrokenOff says that the client left in the middle of its body, as a stopped program does.
var errBrokenOff = errors.New("the client broke off")

// body returns the JSON of a request: its body, or the part of a multipart body that holds it.
func body(r *http.Request) ([]byte, error) {
	limited := io.LimitReader(r.Body, requestSize+1)
	contentType, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if contentType == "multipart/form-data" {
		return payload(multipart.NewReader(limited, parameters["boundary"]))
	}
	raw, err := io.ReadAll(limited)
	switch {
	case err != nil:
		return nil, errBrokenOff
	case len(raw) > requestSize:
		return nil, fmt.Errorf("the body is larger than %d bytes", requestSize)
	case len(raw) > 0 && contentType != "application/json":
		return raw, fmt.Errorf("the body is sent as %q, not as application/json", contentType)
	}
	return raw, nil
}

func payload(parts *multipart.Reader) ([]byte, error) {
	var raw []byte
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return raw, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read a multipart body: %w", err)
		}
		if part.FormName() == "payload_json" {
			if raw, err = io.ReadAll(part); err != nil {
				return nil, fmt.Errorf("read payload_json: %w", err)
			}
		}
	}
}

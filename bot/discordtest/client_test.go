package discordtest

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// recorder is a test that takes failures down in place of failing, to test what must fail.
type recorder struct {
	testing.TB
	mu       sync.Mutex
	failures []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

func (r *recorder) all() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return strings.Join(r.failures, "\n")
}

// reply is what the fake answered.
type reply struct {
	status int
	header http.Header
	tree   any
}

func (r reply) object() map[string]any { return object(r.tree) }
func (r reply) code() int              { return number(r.object()["code"]) }
func (r reply) id() string             { return text(r.object()["id"]) }

// requests makes requests over connections of its own: when a server of httptest closes, it ends the idle ones of the default client, which
// another test may be about to use.
var requests = &http.Client{Transport: &http.Transport{}}

// do makes a request as a bot does and holds the fake's own answer against Discord's description.
func do(t *testing.T, s *Server, method, path, body string) reply {
	t.Helper()
	r, err := send(s, method, path, body, "Bot "+s.Token())
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	template, _, known := discord().match(method, strings.Split(path, "?")[0])
	// The description has the codes of a form's details as numbers; Discord and its documentation have them as words.
	if known && r.tree != nil && r.code() != codeInvalidForm {
		if err := checkAnswer(method, template, r); err != nil {
			t.Errorf("%s %s answered %d with what Discord would not: %v", method, path, r.status, err)
		}
	}
	return r
}

func send(s *Server, method, path, body, authorization string) (reply, error) {
	return sendBy(requests, s, method, path, body, authorization)
}

func sendBy(client *http.Client, s *Server, method, path, body, authorization string) (reply, error) {
	req, err := http.NewRequest(method, s.APIBase()+path, strings.NewReader(body))
	if err != nil {
		return reply{}, err
	}
	req.Header.Set("Authorization", authorization)
	req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := client.Do(req)
	if err != nil {
		return reply{}, err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		return reply{}, err
	}
	r := reply{status: resp.StatusCode, header: resp.Header}
	if len(raw) > 0 && resp.Header.Get("Content-Type") == "application/json" {
		r.tree, err = parseTree(raw)
	}
	return r, err
}

// checkAnswer holds an answer against the description's schema for its status.
func checkAnswer(method, template string, r reply) error {
	at := address("/components/responses/ClientErrorResponse") + "#" + jsonSchema
	switch {
	case r.status == http.StatusTooManyRequests:
		at = strings.Replace(at, "ClientError", "ClientRatelimited", 1)
	case r.status < 300:
		at = bodyAt(method, template, fmt.Sprint("responses/", r.status))
	}
	d := discord()
	d.mu.Lock()
	schema, err := d.compiler.Compile(at)
	d.mu.Unlock()
	if err != nil {
		return err
	}
	if err := schema.Validate(r.tree); err != nil {
		return fmt.Errorf("%s", strings.Join(explain(err), "; "))
	}
	return nil
}

package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHealthcheck(t *testing.T) {
	cases := map[string]struct {
		handler http.HandlerFunc
		code    int
	}{
		"alive":      {func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive") }, fine},
		"in trouble": {func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusInternalServerError, "no") }, failed},
		"elsewhere":  {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) }, failed},
		"hangs up":   {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, failed},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			srv := httptest.NewServer(c.handler)
			defer srv.Close()
			_, port, _ := strings.Cut(strings.TrimPrefix(srv.URL, "http://"), ":")
			t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
			for _, address := range []string{":" + port, "0.0.0.0:" + port, "127.0.0.1:" + port} {
				if got := command(t, nil, "", "healthcheck", "--http", address); got.code != c.code || (got.code != fine && got.stderr == "") {
					t.Errorf("%s: got %+v, want code %d", address, got, c.code)
				}
			}
		})
	}
}

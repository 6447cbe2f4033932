package rest

import (
	"fmt"
	"net/http"
	"testing"
)

func TestFinal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		err  error
		want bool
	}{
		{&Error{Status: http.StatusBadRequest, Code: CodeInvalidForm}, true},
		{&Error{Status: http.StatusBadRequest}, true},
		{&Error{Status: http.StatusNotFound, Code: 10002}, true},
		{fmt.Errorf("in guild 5: %w", &Error{Status: http.StatusNotFound}), true},
		{&Error{Status: http.StatusRequestEntityTooLarge}, true},
		{&Error{Status: http.StatusBadRequest, Code: codeDailyCommands}, false},
		{&Error{Status: http.StatusUnauthorized}, false},
		{&Error{Status: http.StatusForbidden, Code: CodeMissingAccess}, false},
		{&Error{Status: http.StatusRequestTimeout}, false},
		{&Error{Status: http.StatusTooManyRequests}, false},
		{&Error{Status: http.StatusBadGateway}, false},
		{&Error{cause: errBroken}, false},
		{errBroken, false},
		{nil, false},
	} {
		if got := Final(tt.err); got != tt.want {
			t.Errorf("final is %v of %v", got, tt.err)
		}
	}
}

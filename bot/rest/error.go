package rest

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"
)

// Error says that a call failed. Neither its text nor anything it wraps holds a token, an address, or the request.
type Error struct {
	Op     string // what failed: "create message"
	Status int    // HTTP status of the last answer; 0 if there was none
	Code   int    // Discord's error code; 0 if there was none
	Detail string // which fields Discord found fault with and why, shortened; empty unless the code is 50035

	unauthorized bool  // the bot's token was refused
	cause        error // why there was no answer; nil if there was one
}

// Error returns a line for a log.
func (e *Error) Error() string {
	switch {
	case e.Status == 0:
		return fmt.Sprintf("%s: %v", e.Op, e.cause)
	case e.Detail != "":
		return fmt.Sprintf("%s: discord answered %d, code %d: %s", e.Op, e.Status, e.Code, e.Detail)
	case e.Code != 0:
		return fmt.Sprintf("%s: discord answered %d, code %d", e.Op, e.Status, e.Code)
	}
	return fmt.Sprintf("%s: discord answered %d", e.Op, e.Status)
}

// Unwrap returns why there was no answer.
func (e *Error) Unwrap() error { return e.cause }

// Code returns Discord's error code, or 0 if err does not come from an answer with one.
func Code(err error) int {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return 0
}

// Concerns returns true when Discord found fault with the field of that name in the request.
func Concerns(err error, field string) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == CodeInvalidForm && strings.Contains(e.Detail, field)
}

// Final returns true when Discord has refused the request for what it is, and would refuse it again. Not final are a
// missing permission, which somebody may grant, a limit, which ends, and a fault of Discord's own.
func Final(err error) bool {
	var e *Error
	if !errors.As(err, &e) || e.Code == codeDailyCommands {
		return false
	}
	switch e.Status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusRequestTimeout, http.StatusTooManyRequests:
		return false
	}
	return e.Status >= 400 && e.Status < 500
}

// codeDailyCommands is the error code for more new commands than Discord allows in a day.
const codeDailyCommands = 30034

// Unauthorized returns true when Discord refused the bot's token. No call succeeds with this token any more.
func Unauthorized(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.unauthorized
}

// Why a request was not sent.
var (
	errRefused = errors.New("the bot token has been refused")
	errBroken  = errors.New("held back: too many requests were refused in the last ten minutes")
)

// refusal returns the error for an answer other than success. The secrets are removed from what it quotes.
func (k call) refusal(a answer, secrets ...string) *Error {
	var stated struct {
		Code   int `json:"code"`
		Errors any `json:"errors"`
	}
	_ = json.Unmarshal(a.body, &stated) // what is no JSON, as a proxy's error page, has no code
	e := &Error{Op: k.op, Status: a.status, Code: stated.Code}
	e.unauthorized = a.status == http.StatusUnauthorized && !k.interaction
	if stated.Code == CodeInvalidForm {
		e.Detail = quote(strings.Join(faults("", stated.Errors), "; "), secrets)
	}
	return e
}

// faults flattens Discord's tree of faults. A leaf is the list "_errors"; the path to it names the field:
//
//	{"components":{"0":{"label":{"_errors":[{"code":"REQUIRED","message":"This field is required"}]}}}}
//	components.0.label: REQUIRED: This field is required
func faults(path string, tree any) []string {
	node, _ := tree.(map[string]any)
	var found []string
	for _, field := range slices.Sorted(maps.Keys(node)) {
		leaves, isLeaf := node[field].([]any)
		if field != "_errors" || !isLeaf {
			found = append(found, faults(strings.TrimPrefix(path+"."+field, "."), node[field])...)
			continue
		}
		for _, leaf := range leaves {
			fault, _ := leaf.(map[string]any)
			found = append(found, fmt.Sprintf("%s: %v: %v", path, fault["code"], fault["message"]))
		}
	}
	return found
}

// detailSize is how many bytes of an explanation are kept.
const detailSize = 512

func quote(text string, secrets []string) string {
	text = strings.ToValidUTF8(text, "")
	for _, secret := range secrets {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "***")
		}
	}
	if len(text) <= detailSize {
		return text
	}
	end := detailSize
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + "\u2026"
}

package rest

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"
)

// Error says that a call failed. Neither its text nor anything it wraps holds a token, an address, or the request.
type Error struct {
	Op     string // what failed: "create message"
	Status int    // HTTP status of the last answer; 0 if there was none
	Code   int    // Discord's error code; 0 if there was none
	Detail string // what Discord found wrong with the form of the request, shortened; mostly empty

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

// Concerns reports whether Discord found fault with one field of the request, by its name.
func Concerns(err error, field string) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == codeInvalidForm && strings.Contains(e.Detail, field)
}

// Unauthorized reports whether err says that Discord refused the bot's token. Nothing will succeed until there is
// another one.
func Unauthorized(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.unauthorized
}

// Why a request was not sent.
var (
	errRefused = errors.New("the bot token has been refused")
	errBroken  = errors.New("held back: too many requests were refused in the last ten minutes")
)

// failed returns the error of a call from what the session returned.
func (k call) failed(err error) error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	var address *url.Error
	if errors.As(err, &address) {
		err = address.Err // without the address, which may hold a token
	}
	return &Error{Op: k.op, cause: err}
}

// codeInvalidForm is the error code for a body that Discord does not take.
const codeInvalidForm = 50035

// detailSize is how many bytes of an explanation are kept.
const detailSize = 1024

// refusal returns the error for an answer other than success. The secrets are removed from what it quotes.
func (k call) refusal(status int, body []byte, secrets ...string) *Error {
	var told struct {
		Code   int             `json:"code"`
		Errors json.RawMessage `json:"errors"`
	}
	_ = json.Unmarshal(body, &told) // what is no JSON, as a proxy's error page, has no code
	e := &Error{Op: k.op, Status: status, Code: told.Code}
	e.unauthorized = status == http.StatusUnauthorized && !k.interaction
	if told.Code == codeInvalidForm {
		e.Detail = quote(string(told.Errors), secrets)
	}
	return e
}

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
	return text[:end] + "…"
}

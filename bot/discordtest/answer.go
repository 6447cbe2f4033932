package discordtest

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// answer is the response to a request.
type answer struct {
	status int
	body   any // as JSON; nil for no body, a string as it stands
	header http.Header
	lost   bool          // the connection is cut in its place
	drip   time.Duration // given, the body comes byte by byte, so far apart
}

func ok(body any) answer      { return answer{status: http.StatusOK, body: body} }
func created(body any) answer { return answer{status: http.StatusCreated, body: body} }

var (
	noContent    = answer{status: http.StatusNoContent}
	notFound     = answer{status: http.StatusNotFound, body: failure{Message: "404: Not Found"}}
	unauthorized = answer{status: http.StatusUnauthorized, body: failure{Message: "401: Unauthorized"}}
)

// failure is the body of a refusal.
type failure struct {
	Message string `json:"message"`
	Code    int    `json:"code"`
	Errors  any    `json:"errors,omitempty"`
}

// Discord's codes for refusals that the fake gives by itself. RequestFault.Refuse gives any of the table.
const (
	codeUnknownChannel     = 10003
	codeUnknownGuild       = 10004
	codeUnknownMember      = 10007
	codeUnknownMessage     = 10008
	codeUnknownWebhook     = 10015
	codeUnknownInteraction = 10062
	codeUnknownCommand     = 10063
	codeDailyCommands      = 30034
	codeUnopenedPost       = 40058
	codeAcknowledged       = 40060
	codeFollowUps          = 40094
	codeMissingAccess      = 50001
	codeForeignMessage     = 50005
	codeEmptyMessage       = 50006
	codeRefusedDM          = 50007
	codeNoText             = 50008
	codeNoPermission       = 50013
	codeInvalidToken       = 50027
	codeInvalidRecipient   = 50033
	codeInvalidForm        = 50035
)

var refusals = map[int]struct {
	status  int
	message string
}{
	10001:                  {404, "Unknown account"},
	10002:                  {404, "Unknown Application"},
	codeUnknownChannel:     {404, "Unknown Channel"},
	codeUnknownGuild:       {404, "Unknown Guild"},
	codeUnknownMember:      {404, "Unknown Member"},
	codeUnknownMessage:     {404, "Unknown Message"},
	10013:                  {404, "Unknown User"},
	codeUnknownWebhook:     {404, "Unknown Webhook"},
	codeUnknownInteraction: {404, "Unknown interaction"},
	codeUnknownCommand:     {404, "Unknown application command"},
	20012:                  {403, "You are not authorized to perform this action on this application"},
	codeDailyCommands:      {400, "Max number of daily application command creates has been reached (200)"},
	30046:                  {400, "Maximum number of edits to messages older than 1 hour reached. Try again later."},
	40001:                  {401, "Unauthorized"},
	codeUnopenedPost:       {403, "Cannot message this thread until after the post author has sent an initial message."},
	codeAcknowledged:       {400, "Interaction has already been acknowledged."},
	codeFollowUps:          {400, "This interaction has hit the maximum number of follow up messages"},
	codeMissingAccess:      {403, "Missing Access"},
	codeForeignMessage:     {403, "Cannot edit a message authored by another user"},
	codeEmptyMessage:       {400, "Cannot send an empty message"},
	codeRefusedDM:          {403, "Cannot send messages to this user"},
	codeNoText:             {400, "Cannot send messages in a non-text channel"},
	codeNoPermission:       {403, "Missing Permissions"},
	codeInvalidToken:       {401, "Invalid Webhook Token"},
	codeInvalidRecipient:   {400, "Invalid Recipient(s)"},
	codeInvalidForm:        {400, "Invalid Form Body"},
	160002:                 {400, "Cannot reply without permission to read message history"},
}

// refuse answers with one of Discord's codes.
func refuse(code int) answer {
	r, known := refusals[code]
	if !known {
		r.status, r.message = http.StatusBadRequest, "Refused"
	}
	return answer{status: r.status, body: failure{Message: r.message, Code: code}}
}

// unknownReference is the refusal of a reply to a message that does not exist any more.
func unknownReference() answer { return badReference("REPLIES_UNKNOWN_MESSAGE", "Unknown message") }

// systemReference is the refusal of a reply to a message that Discord itself has written.
func systemReference() answer {
	return badReference("REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE", "Cannot reply to a system message")
}

func badReference(code, message string) answer {
	a := refuse(codeInvalidForm)
	f := a.body.(failure)
	f.Errors = map[string]any{"message_reference": map[string]any{"_errors": []any{map[string]any{"code": code, "message": message}}}}
	a.body = f
	return a
}

// limited returns a 429. The scope is user, global or shared. As in Discord's documentation, only a global one lacks
// X-RateLimit-Reset-After.
func limited(scope string, wait time.Duration) answer {
	h := http.Header{}
	h.Set("Via", "1.1 google")
	h.Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
	h.Set("X-RateLimit-Scope", scope)
	if scope == "global" {
		h.Set("X-RateLimit-Global", "true")
	} else {
		h.Set("X-RateLimit-Remaining", "0")
		h.Set("X-RateLimit-Reset-After", seconds(wait))
		h.Set("X-RateLimit-Reset", seconds(time.Duration(time.Now().Add(wait).UnixNano())))
	}
	body := map[string]any{
		"message": "You are being rate limited.", "code": 0, "retry_after": wait.Seconds(), "global": scope == "global",
	}
	return answer{status: http.StatusTooManyRequests, body: body, header: h}
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', 3, 64) }

// answer sends one back and records its status.
func (s *Server) answer(w http.ResponseWriter, record int, a answer) {
	s.recordStatus(record, a)
	if a.lost {
		cut(w)
		return
	}
	raw, err := encode(a.body)
	if err != nil {
		s.fail("write an answer: %v", err)
	}
	h := w.Header()
	s.limitHeaders(h, record, a.status)
	if a.body != nil {
		h.Set("Content-Type", "application/json")
	}
	for name, values := range a.header {
		h[name] = values
	}
	w.WriteHeader(a.status)
	if a.drip > 0 {
		s.drip(w, raw, a.drip)
		return
	}
	_, _ = w.Write(raw) // fails only when the client has left
}

// drip writes a body byte by byte. It ends early when the client leaves or the test ends.
func (s *Server) drip(w http.ResponseWriter, raw []byte, apart time.Duration) {
	tick := time.NewTicker(apart)
	defer tick.Stop()
	flush := http.NewResponseController(w).Flush
	for n := range raw {
		select {
		case <-tick.C:
		case <-s.closing:
			return
		}
		if _, err := w.Write(raw[n : n+1]); err != nil || flush() != nil {
			return
		}
	}
}

func encode(body any) ([]byte, error) {
	switch body := body.(type) {
	case nil:
		return nil, nil
	case string:
		return []byte(body), nil
	}
	return json.Marshal(body)
}

// limitHeaders describe a bucket that is never empty. A test that needs an empty one scripts a 429.
func (s *Server) limitHeaders(h http.Header, record, status int) {
	r := s.requestAt(record)
	if status == http.StatusTooManyRequests || r.Route == "" {
		return
	}
	const window = 5 * time.Second
	h.Set("X-RateLimit-Limit", "50")
	h.Set("X-RateLimit-Remaining", "49")
	h.Set("X-RateLimit-Reset-After", seconds(window))
	h.Set("X-RateLimit-Reset", seconds(time.Duration(r.At.Add(window).UnixNano())))
	h.Set("X-RateLimit-Bucket", bucket(r))
}

// bucket returns the name of the limit that a request counts against: its operation, and its channel, guild or webhook.
func bucket(r Request) string {
	segments := strings.Split(r.Path, "/")
	hash := fnv.New64a()
	fmt.Fprint(hash, r.Method, r.Route, segments[min(2, len(segments)-1)])
	return fmt.Sprintf("%016x", hash.Sum64())
}

// cut resets the connection without an answer.
func cut(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return // the client has left
	}
	reset(conn)
}

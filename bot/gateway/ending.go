package gateway

import (
	"errors"
	"fmt"
	"time"
)

// ending is how a connection ended.
type ending struct {
	err        error
	place      place     // where to go on from; the zero value if there is no session
	resumed    bool      // it was made to go on with a session
	greeted    bool      // Discord had said hello
	up         bool      // a session had been started or resumed
	identified time.Time // when an identify was sent, which Discord counts; zero when none was
	heard      time.Time // when something last arrived while it was up
}

// Close codes of Discord's gateway that need more than a resume.
const (
	closeNotAuthenticated  = 4003
	closeAuthFailed        = 4004
	closeInvalidSequence   = 4007
	closeTimedOut          = 4009
	closeInvalidShard      = 4010
	closeShardingRequired  = 4011
	closeInvalidVersion    = 4012
	closeInvalidIntents    = 4013
	closeDisallowedIntents = 4014
)

// closeError says that Discord closed the connection.
type closeError struct {
	code int
	text string
}

func (e closeError) Error() string {
	return fmt.Sprintf("discord closed the connection with code %d %.100q", e.code, e.text)
}

// next is what to do after a connection has ended.
type next int

const (
	resume next = iota // go on with the session, if there is one
	anew               // start a new session
	stop               // there is no use in trying again
)

// next says what an ending calls for.
func (e ending) next() next {
	var closed closeError
	var invalid invalidSession
	switch {
	case errors.As(e.err, &closed):
		return afterClose(closed.code)
	case errors.As(e.err, &invalid) && !(invalid.resumable && e.up):
		return anew
	case e.greeted && !e.up && errors.Is(e.err, errSilent):
		return anew
	}
	return resume
}

func afterClose(code int) next {
	switch code {
	case closeNotAuthenticated, closeInvalidSequence, closeTimedOut:
		return anew
	case closeAuthFailed, closeInvalidShard, closeShardingRequired, closeInvalidVersion, closeInvalidIntents,
		closeDisallowedIntents:
		return stop
	}
	return resume
}

// Refusal says that Discord will not have the bot. Only a person can change that; the text says how.
type Refusal struct {
	Code   int // the close code; 0 if the HTTP API refused the token
	Advice string
}

func (r *Refusal) Error() string {
	if r.Code == 0 {
		return "discord refuses the bot: " + r.Advice
	}
	return fmt.Sprintf("discord refuses the bot with close code %d: %s", r.Code, r.Advice)
}

const adviceToken = "the token is not valid (any more); make a new one in the developer portal under Bot → Reset Token, " +
	"and set DISCORD_TOKEN to it"

// refusal returns the error for a close code that is final.
func refusal(code int) *Refusal {
	advice := "this version of the bot does not fit the gateway any more; install a newer one"
	switch code {
	case closeAuthFailed:
		advice = adviceToken
	case closeInvalidShard, closeShardingRequired:
		advice = "it is in too many guilds for one connection, and this bot has no more than one; take it out of some"
	case closeDisallowedIntents:
		advice = "the application may not ask for the intents that the bot needs; enable them in the developer portal " +
			"under Bot → Privileged Gateway Intents"
	}
	return &Refusal{Code: code, Advice: advice}
}

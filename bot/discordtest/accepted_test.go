package discordtest

import (
	"fmt"
	"testing"
)

// A body is looked at again unless it differs in its ids alone.
func TestShapeOf(t *testing.T) {
	t.Parallel()
	const create = "/channels/{channel_id}/messages"
	body := `{"content":"<@222222222222222222>","message_reference":{"message_id":"111111111111111111"},"nonce":"111111111111111111"}`
	shape := shapeOf("POST", create, []byte(body), 0)
	for other, same := range map[string]bool{
		body: true,
		`{"content":"<@444444444444444444>","message_reference":{"message_id":"333333333333333333"},"nonce":"333333333333333333"}`:   true,
		`{"content":"<@444444444444444444>","message_reference":{"message_id":"333333333333333333"},"nonce":"555555555555555555"}`:   false, // not the same twice
		`{"content":"<@444444444444444444>","message_reference":{"message_id":"3333333333333333333"},"nonce":"3333333333333333333"}`: false, // longer
		`{"content":"<@444444444444444444>","message_reference":{"message_id":"033333333333333333"},"nonce":"033333333333333333"}`:   false, // no id
		`{"content":"<@444444444444444444>","message_reference":{"message_id":333333333333333333},"nonce":333333333333333333}`:       false, // numbers
		`{"content":"<@44444444444444444444>","message_reference":{"message_id":"3"},"nonce":"3"}`:                                   false, // of other lengths
		`{"content":"<#444444444444444444>","message_reference":{"message_id":"333333333333333333"},"nonce":"333333333333333333"}`:   false, // another text
	} {
		if got := shapeOf("POST", create, []byte(other), 0) == shape; got != same {
			t.Errorf("%s: the same is %v, want %v", other, got, same)
		}
	}
	for n, other := range [][32]byte{
		shapeOf("POST", create, []byte(body), 64), shapeOf("PATCH", create, []byte(body), 0), shapeOf("POST", create+"/x", []byte(body), 0),
		shapeOf("POST", create, nil, 0),
	} {
		if other == shape {
			t.Errorf("another request has the same shape: %d", n)
		}
	}
	const button = `{"components":[{"custom_id":"v1:up:0:%s"}]}`
	if shapeOf("POST", create, fmt.Appendf(nil, button, "333333333333333333"), 0) != shapeOf("POST", create, fmt.Appendf(nil, button, "444444444444444444"), 0) {
		t.Error("an id at the end of another string is not found")
	}
	if shapeOf("POST", create, []byte(`{"n":333333333333333333}`), 0) == shapeOf("POST", create, []byte(`{"n":444444444444444444}`), 0) {
		t.Error("numbers are taken for ids")
	}
}

// What was refused once is refused again, and what was accepted does not cover what is refused.
func TestCheckRemembers(t *testing.T) {
	t.Parallel()
	const create = "/channels/{channel_id}/messages"
	for range 2 {
		if faults := Check("POST", create, []byte(`{"content":"remembered","allowed_mentions":{"parse":[]},"nonce":"111111111111111111"}`)); len(faults) > 0 {
			t.Errorf("a good body has the faults %q", faults)
		}
		if faults := Check("POST", create, []byte(`{"content":"remembered","allowed_mentions":{"parse":[]},"nonce":"111111111111111111111111111111"}`)); len(faults) == 0 {
			t.Error("a nonce of 30 characters passes")
		}
	}
}

package discordtest

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// client is a raw connection to the gateway, for what discordgo would never do or would hide.
type client struct {
	t      *testing.T
	socket *websocket.Conn
}

// received is what comes from the gateway.
type received struct {
	Op   int             `json:"op"`
	Type string          `json:"t"`
	Seq  int64           `json:"s"`
	Data json.RawMessage `json:"d"`
}

func (p received) field(name string) string {
	var fields map[string]any
	_ = json.Unmarshal(p.Data, &fields) // what is no object has no fields
	s, _ := fields[name].(string)
	return s
}

func gatewayAddress(srv *Server) string {
	return "ws" + strings.TrimSuffix(strings.TrimPrefix(srv.APIBase(), "http"), "/api/v9")
}

func dial(t *testing.T, address string) *client {
	t.Helper()
	socket, _, err := websocket.DefaultDialer.Dial(address+"/?v=9&encoding=json", nil)
	if err != nil {
		t.Fatalf("dial: %v", err)
	}
	t.Cleanup(func() { socket.Close() })
	if err := socket.SetReadDeadline(time.Now().Add(15 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return &client{t, socket}
}

func (c *client) send(text string) {
	c.t.Helper()
	if err := c.socket.WriteMessage(websocket.TextMessage, []byte(text)); err != nil {
		c.t.Fatalf("send: %v", err)
	}
}

func (c *client) identify(srv *Server, intents discordgo.Intent) {
	c.t.Helper()
	raw, err := json.Marshal(map[string]any{
		"token": srv.Token(), "intents": intents, "properties": map[string]string{"$os": "linux"},
	})
	if err != nil {
		c.t.Fatal(err)
	}
	c.send(`{"op":2,"d":` + string(raw) + `}`)
}

func (c *client) resume(srv *Server, session string, seq int64) {
	c.t.Helper()
	raw, err := json.Marshal(map[string]any{"token": srv.Token(), "session_id": session, "seq": seq})
	if err != nil {
		c.t.Fatal(err)
	}
	c.send(`{"op":6,"d":` + string(raw) + `}`)
}

// next returns the next received, which must be of this operation and, for events, of this type.
func (c *client) next(op int, event string) received {
	c.t.Helper()
	_, raw, err := c.socket.ReadMessage()
	if err != nil {
		c.t.Fatalf("waiting for op %d %s: %v", op, event, err)
	}
	var p received
	if err := json.Unmarshal(raw, &p); err != nil {
		c.t.Fatalf("%s: %v", raw, err)
	}
	if p.Op != op || p.Type != event {
		c.t.Fatalf("got %s, want op %d %s", raw, op, event)
	}
	return p
}

// closedWith waits for the end of the connection and returns its close code; 0 when there was none.
func (c *client) closedWith() int {
	c.t.Helper()
	_, raw, err := c.socket.ReadMessage()
	if err == nil {
		c.t.Fatalf("got %s, want a close", raw)
	}
	var closed *websocket.CloseError
	if errors.As(err, &closed) && closed.Code != websocket.CloseAbnormalClosure {
		return closed.Code
	}
	return 0
}

const guildMessages = discordgo.IntentGuildMessages

// up returns a client with a session, and the READY it got.
func up(t *testing.T, srv *Server, intents discordgo.Intent) (*client, received) {
	t.Helper()
	c := dial(t, gatewayAddress(srv))
	c.next(10, "")
	c.identify(srv, intents)
	return c, c.next(0, "READY")
}

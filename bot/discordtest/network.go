package discordtest

import (
	"context"
	"net"
	"sync"
	"syscall"
)

// InMemory makes the server listen on no port. Reach it with Server.Dialer. Nothing waits for the operating system then,
// so a test may run in a bubble of testing/synctest, in which minutes pass at once.
func InMemory() Option { return func(s *settings) { s.inMemory = true } }

// Dialer returns a function that opens connections to a server that is InMemory, whatever the address. It is nil for a
// server on the network.
func (s *Server) Dialer() func(ctx context.Context, network, address string) (net.Conn, error) {
	m, ok := s.listener.Listener.(*memory)
	if !ok {
		return nil
	}
	return func(ctx context.Context, _, _ string) (net.Conn, error) {
		if s.listener.isDown() {
			return nil, &net.OpError{Op: "dial", Net: "pipe", Addr: m.Addr(), Err: syscall.ECONNREFUSED}
		}
		return m.dial(ctx)
	}
}

// GoDown breaks all connections and refuses new ones until ComeBack. Sessions survive; see ForgetSessions.
func (s *Server) GoDown() {
	s.listener.setDown(true)
	s.mu.Lock()
	for _, c := range s.connections {
		if c.alive() {
			c.enqueue(frame{reset: true})
			c.leave()
		}
	}
	s.notify()
	s.mu.Unlock()
	s.http.CloseClientConnections()
}

// ComeBack ends what GoDown began.
func (s *Server) ComeBack() { s.listener.setDown(false) }

// ForgetSessions ends every session: an attempt to resume one gets op 9.
func (s *Server) ForgetSessions() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.sessions)
}

// listener is a listener that can be down.
type listener struct {
	net.Listener
	mu   sync.Mutex
	down bool
}

// Accept returns the next connection. While the server is down, it breaks every new one.
func (l *listener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil || !l.isDown() {
			return conn, err
		}
		reset(conn)
	}
}

func (l *listener) isDown() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.down
}

func (l *listener) setDown(down bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.down = down
}

// memory is a listener whose connections are pipes.
type memory struct {
	came   chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func newMemory() *memory { return &memory{came: make(chan net.Conn), closed: make(chan struct{})} }

func (m *memory) dial(ctx context.Context) (net.Conn, error) {
	ours, theirs := net.Pipe()
	select {
	case m.came <- theirs:
		return ours, nil
	case <-m.closed:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (m *memory) Accept() (net.Conn, error) {
	select {
	case conn := <-m.came:
		return conn, nil
	case <-m.closed:
		return nil, net.ErrClosed
	}
}

func (m *memory) Close() error {
	m.once.Do(func() { close(m.closed) })
	return nil
}

// Addr is an address of this machine. The bot accepts an unencrypted gateway only there.
func (m *memory) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 1} }

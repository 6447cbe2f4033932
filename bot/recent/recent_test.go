package recent

import (
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestRecentKeepsTheFirst(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := New[string](2, time.Minute, time.Now)
		if kept, fresh := r.Keep("a", "one"); kept != "one" || !fresh {
			t.Fatalf("first keep is %q, %v", kept, fresh)
		}
		if kept, fresh := r.Keep("a", "two"); kept != "one" || fresh {
			t.Errorf("second keep is %q, %v", kept, fresh)
		}
		time.Sleep(time.Minute - time.Nanosecond)
		if !r.Has("a") {
			t.Error("forgotten before its life was over")
		}
		time.Sleep(time.Nanosecond)
		if r.Has("a") {
			t.Error("remembered when its life was over")
		}
		if kept, fresh := r.Keep("a", "three"); kept != "three" || !fresh {
			t.Errorf("keep after its life is %q, %v", kept, fresh)
		}
	})
}

func TestRecentIsBounded(t *testing.T) {
	t.Parallel()
	r := New[struct{}](3, time.Hour, time.Now)
	for n := range 10 {
		r.Keep(strconv.Itoa(n), struct{}{})
	}
	if len(r.byKey) != 3 || r.order.Len() != 3 {
		t.Errorf("%d keys and %d memories, want 3", len(r.byKey), r.order.Len())
	}
	if r.Has("6") || !r.Has("7") || !r.Has("9") {
		t.Error("the oldest should have been forgotten, and only they")
	}
}

func TestRecentIsFreshOnceAmongMany(t *testing.T) {
	t.Parallel()
	r := New[int](10, time.Hour, time.Now)
	var fresh atomic.Int32
	var all sync.WaitGroup
	for n := range 50 {
		all.Go(func() {
			if _, ok := r.Keep("a", n); ok {
				fresh.Add(1)
			}
		})
	}
	all.Wait()
	if fresh.Load() != 1 {
		t.Errorf("%d callers were the first", fresh.Load())
	}
}

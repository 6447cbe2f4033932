package bot

import (
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestRecentKeepsTheFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRecent[string](2, time.Minute, time.Now)
		if kept, fresh := r.keep("a", "one"); kept != "one" || !fresh {
			t.Fatalf("first keep is %q, %v", kept, fresh)
		}
		if kept, fresh := r.keep("a", "two"); kept != "one" || fresh {
			t.Errorf("second keep is %q, %v", kept, fresh)
		}
		time.Sleep(time.Minute - time.Nanosecond)
		if !r.has("a") {
			t.Error("forgotten before its life was over")
		}
		time.Sleep(time.Nanosecond)
		if r.has("a") {
			t.Error("remembered when its life was over")
		}
		if kept, fresh := r.keep("a", "three"); kept != "three" || !fresh {
			t.Errorf("keep after its life is %q, %v", kept, fresh)
		}
	})
}

func TestRecentIsBounded(t *testing.T) {
	r := newRecent[struct{}](3, time.Hour, time.Now)
	for n := range 10 {
		r.keep(strconv.Itoa(n), struct{}{})
	}
	if len(r.byKey) != 3 || r.order.Len() != 3 {
		t.Errorf("%d keys and %d memories, want 3", len(r.byKey), r.order.Len())
	}
	if r.has("6") || !r.has("7") || !r.has("9") {
		t.Error("the oldest should have been forgotten, and only they")
	}
}

func TestRecentIsFreshOnceAmongMany(t *testing.T) {
	r := newRecent[int](10, time.Hour, time.Now)
	var fresh atomic.Int32
	var all sync.WaitGroup
	for n := range 50 {
		all.Go(func() {
			if _, ok := r.keep("a", n); ok {
				fresh.Add(1)
			}
		})
	}
	all.Wait()
	if fresh.Load() != 1 {
		t.Errorf("%d callers were the first", fresh.Load())
	}
}

package main

import "testing"

// BenchmarkEncodersReady is how long it takes from the start until questions can be understood by their meaning.
func BenchmarkEncodersReady(b *testing.B) {
	for b.Loop() {
		if e := loadEncoders(""); e.failed != nil || e.unread != nil {
			b.Fatal(e.failed, e.unread)
		}
	}
}

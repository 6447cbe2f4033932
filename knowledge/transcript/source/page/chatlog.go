package page

import (
	"strings"

	"golang.org/x/net/html"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// Programs save chats as pages: a box for each message, or for several of one author, with the name, the time, what it replies to and the
// signs that others left. This file finds who says each, and hides the rest.

var (
	messageClass = block.Express(`(?i)(?:^|[\s_-])(?:messages?|msg|chat|chatlog)`)
	authorClass  = block.Express(`(?i)(?:^|[\s_-])(?:author|author[_-]?name|from[_-]?name|user[_-]?name|sender|sender[_-]?name|nick(?:name)?)(?:$|\s)`)
	repliesClass = block.Express(`(?i)(?:^|[\s_-])(?:reference|reply|replies|reply[_-]to|quoted|reactions?)(?:$|[\s_-])`)
	besideClass  = block.Express(`(?i)(?:^|[\s_-])(?:timestamp|time|date|edited|avatar|userpic|initials|tag|badge)(?:$|[\s_-])`)
)

// markChat notes in the boxes of a chat who speaks in them, and hides names, times, replies and signs.
func markChat(main *html.Node) {
	authors := chatAuthors(main)
	names, changes, last := map[string]bool{}, 0, ""
	for _, a := range authors {
		name := wordsOf(a)
		if names[name] = true; name != last {
			changes++
		}
		last = name
	}
	if len(names) < 2 || changes < speaker.MinRuns {
		return
	}
	isAuthor := map[*html.Node]bool{}
	for _, a := range authors {
		isAuthor[a] = true
	}
	for _, a := range authors {
		box := a
		for p := a.Parent; p != nil && p != main && only(p, a, isAuthor); p = p.Parent {
			box = p
		}
		if box == a {
			continue
		}
		says(box, wordsOf(a))
		for next := box.NextSibling; next != nil && only(next, nil, isAuthor); next = next.NextSibling {
			if messageClass.MatchString(attribute(next, "class")) {
				says(next, wordsOf(a)) // a program names nobody twice in a row
			}
		}
		a.Attr = append(a.Attr, html.Attribute{Key: "hidden"})
	}
}

// says notes who speaks in a box, and hides what stands in it besides.
func says(box *html.Node, name string) {
	box.Attr = append(box.Attr, html.Attribute{Key: portraitMark, Val: name})
	for n := range box.Descendants() {
		if class := attribute(n, "class"); class != "" && (repliesClass.MatchString(class) || besideClass.MatchString(class) && len(wordsOf(n)) <= maxClock) {
			n.Attr = append(n.Attr, html.Attribute{Key: "hidden"})
		}
	}
}

// chatAuthors returns the elements that name who wrote a message.
func chatAuthors(main *html.Node) []*html.Node {
	var found []*html.Node
	for n := range main.Descendants() {
		if n.Type != html.ElementNode || !authorClass.MatchString(attribute(n, "class")) {
			continue
		}
		within := false
		for p := n; p != nil && p != main; p = p.Parent {
			class := attribute(p, "class")
			if repliesClass.MatchString(class) {
				within = false
				break
			}
			within = within || p != n && messageClass.MatchString(class)
		}
		if name := wordsOf(n); within && name != "" && speaker.IsName(name) && !strings.Contains(name, ":") {
			found = append(found, n)
		}
	}
	return found
}

// only says that an element holds no name but one.
func only(n, author *html.Node, isAuthor map[*html.Node]bool) bool {
	for d := range n.Descendants() {
		if isAuthor[d] && d != author {
			return false
		}
	}
	return true
}

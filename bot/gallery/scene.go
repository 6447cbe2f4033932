package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"faqbot/bot/discordtest"
	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
)

// group is the scenes about one subject.
type group struct {
	Name, Title string // the name is for command lines and addresses
	Scenes      []scene
}

// scene shows one thing that the bot does. To add one, add it to a group.
type scene struct {
	Name  string // within its group
	Title string
	Story string // in a sentence, what is going on
	set   setting
	play  func(*stage)

	translated bool // it is played in every language
}

// groups returns all scenes.
func groups() []group {
	return []group{conversation(), answers(), commands(), lookingAround(), votes(), refusals(), moderation()}
}

// inEveryTongue returns a scene once for each language that the bot speaks.
func inEveryTongue(s scene) []scene {
	var all []scene
	for _, t := range tongues() {
		one := s
		one.set.tongue, one.translated = t, true
		if t.locale != english().locale {
			one.Name += "-" + string(t.locale)
		}
		all = append(all, one)
	}
	return all
}

// shippedContent is the content that the program ships with. It is opened once, since nothing changes it.
var shippedContent = sync.OnceValues(func() (*knowledge.Library, error) {
	library, err := knowledge.Open(context.Background(), files.Embedded(content.FS()))
	if err != nil {
		return nil, fmt.Errorf("open the shipped content: %w", err)
	}
	return library, nil
})

// played is a scene with what it showed.
type played struct {
	scene
	ID    string
	Lang  string // the language of what is seen
	Shots []shot
}

// id names a scene among those of all groups.
func (g group) id(s scene) string { return g.Name + "-" + s.Name }

// perform plays a scene. The error joins everything that went wrong in it, requests that Discord would refuse included.
// watch, if it is not nil, gets the stage at the end.
func (g group) perform(ctx context.Context, shipped *knowledge.Library, s scene, watch func(*stage)) (played, error) {
	p := played{scene: s, ID: g.id(s)}
	faults := discordtest.Run(ctx, func(h *discordtest.Harness) {
		st := newStage(h, s.set, shipped)
		s.play(st)
		p.Shots, p.Lang = st.shots, string(st.locale)
		if !shows(st.shots) {
			h.Errorf("nothing of the bot's is seen")
		}
		if ids := st.overlooked(); len(ids) > 0 {
			h.Errorf("the bot writes in channels that the gallery does not know: %s", strings.Join(ids, ", "))
		}
		if watch != nil {
			watch(st)
		}
	})
	for n, err := range faults {
		faults[n] = fmt.Errorf("scene %s: %w", p.ID, err)
	}
	return p, errors.Join(faults...)
}

// shows returns true when the scene showed anything of the bot's.
func shows(shots []shot) bool {
	return slices.ContainsFunc(shots, func(s shot) bool {
		return s.Typing != nil || s.Message != nil && s.Message.Author.Program
	})
}

package talk

import "testing"

// What insults is rude whatever it names; what asks is not, and neither is what only says that something is bad.
func TestRude(t *testing.T) {
	t.Parallel()
	r := New()
	for message, want := range map[string]bool{
		"ur kettles suck, shut up":                     true,
		"your copper pots are garbage, get lost":       true,
		"ur kettles suck shut up":                      true,
		"your pots are garbage get lost":               true,
		"lol your kettles are so dumb":                 true,
		"you suck at mending kettles":                  true,
		"fuck you and your kettles":                    true,
		"screw you and your kettles":                   true,
		"shut up and tell me about your kettles":       false,
		"ok dumb question but what even is a kettle":   false,
		"{person} is an idiot":                         true,
		"deine Kessel sind schei\u00dfe, verpiss dich": true,
		"tus ollas son una mierda":                     true,
		"tes casseroles sont nulles, tais-toi":         true,
		"le tue pentole fanno schifo, stai zitto":      true,
		"suas panelas s\u00e3o p\u00e9ssimas":          true,
		"\u0442\u0432\u043e\u0438 \u0447\u0430\u0439\u043d\u0438\u043a\u0438 \u0434\u0435\u0440\u044c\u043c\u043e": true,
		"\u4f60\u7684\u58f6\u90fd\u662f\u5783\u573e":                                                               true,

		"why do these kettles suck at pouring?": false,
		"why do these kettles suck":             false,
		"is copper just garbage hype":           false,
		"are your kettles garbage?":             false,
		"your kettles are not bad":              false,
		"your kettles never shut up":            false,
		"you said that copper is garbage":       false,
		"shut up, what is a kettle":             false,
		"your worst day in the workshop":        false,
		"stupid questions about kettles":        false,
		"kettles, pots, pans":                   false,
		"":                                      false,
		"\u4e3a\u4ec0\u4e48\u4f60\u7684\u58f6\u90fd\u662f\u5783\u573e": false,
		"warum sind deine Kessel so schei\u00dfe":                      false,
	} {
		if got := r.Rude(message); got != want {
			t.Errorf("Rude(%q) = %v", message, got)
		}
	}
}

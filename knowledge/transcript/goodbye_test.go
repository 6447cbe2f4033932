package transcript

import (
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// How a conversation ends is dropped when the answer is nothing but pleasantries. A person looks when it says a little more, and
// it is kept whole when it says much or the last words ask something.
func TestGoodbye(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, c := range []struct {
		ask, answer string
		dropped     bool
		more        bool // it says a little more
	}{
		{"Thank you, Ben.", "You're welcome.", true, false},
		{"Thank you so much for your time.", "Thank you so much for having me, Ann. Take care!", true, false},
		{"Ben, it was a pleasure.", "Likewise. Thanks, Ann \u2013 bye.", true, false},
		{"Thanks for being here.", "My pleasure.", true, false},
		{"Thank you.", "Thank you. And the rye will be back.", true, true},
		{"Thank you.", "You're welcome. Come back in June.", true, true},
		{"Thank you.", "Thank you. And I want you to know that the rye will be back in June.", false, false},
		{"Thank you. Will there be rye?", "Thank you.", false, false},
		{"Tell me about the mill.", "Thank you.", false, false},
		{"That's all I wanted to know, Ben.", "Thank you so much.", true, false},
		{"It was good talking to you, Ben. We'll be in touch.", "Thank you, Ann! I enjoyed your questions.", true, true},
		{"Thank you. I had a good time.", "Thank you so much. It was a great pleasure. All the best to you and to everybody at the fair. Do well!", true, false},
		{"Grazie, Ben.", "Grazie dell'ospitalit\u00e0 e grazie a chi ci ha seguito fin qui, fino all'ultimo dei nostri campi.", true, false},
		{"That was the last mill.", "Thank you.", false, false},
		{"Herr Marsch, vielen Dank für das Gespräch.", "Ich danke Ihnen.", true, false},
		{"Vielen Dank.", "Bitte. Der Roggen kommt wieder.", true, true},
		{"Merci beaucoup.", "Merci à vous !", true, false},
		{"Muchas gracias por su tiempo.", "A ti. Un placer.", true, false},
		{"Obrigado pela conversa.", "Obrigado eu.", true, false},
		{"Grazie mille.", "Grazie a voi.", true, false},
		{"Hartelijk dank.", "Graag gedaan.", true, false},
		{"Tack för att du kom.", "Tack själv.", true, false},
		{"Tak for snakken.", "Selv tak.", true, false},
		{"Kiitos haastattelusta.", "Kiitos kutsusta.", true, false},
		{"Köszönöm a beszélgetést.", "Én köszönöm.", true, false},
		{"Děkuji za rozhovor.", "Také děkuji.", true, false},
		{"Dziękuję za rozmowę.", "Ja również dziękuję.", true, false},
		{"Vă mulțumesc.", "Cu plăcere.", true, false},
		{"Çok teşekkür ederim.", "Rica ederim.", true, false},
		{"Terima kasih.", "Sama-sama.", true, false},
		{"Cảm ơn anh.", "Không có gì.", true, false},
		{"Спасибо за беседу.", "Спасибо вам!", true, false},
		{"شكرا لك.", "شكرا لكم.", true, false},
		{"谢谢您接受采访\u3002", "谢谢\uff0c不客气\u3002", true, false},
		{"谢谢您接受采访\u3002", "谢谢\uff0c明年再种黑麦\u3002", true, true},
		{"ありがとうございました\u3002", "こちらこそ\u3001ありがとうございました\u3002", true, false},
		{"감사합니다.", "천만에요.", true, false},
	} {
		text := "Ann: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\nAnn: " + c.ask + "\nBen: " + c.answer + "\n"
		i, faults := Read("talk.txt", []byte(text), Cast{})
		if i == nil {
			t.Errorf("%s %s: refused", c.ask, c.answer)
			continue
		}
		if got := len(flatten(i)) == 2; got != c.dropped {
			t.Errorf("%s %s: dropped is %v, want %v\n%s", c.ask, c.answer, got, c.dropped, outline(i))
		}
		if said := strings.Contains(listed(faults), "only end the conversation"); said != (c.dropped && !c.more) {
			t.Errorf("%s %s: the warning is said: %v\n%s", c.ask, c.answer, said, listed(faults))
		}
		if whole := c.ask + "\u201d and \u201c" + c.answer + "\u201d seem to end the conversation"; c.more != strings.Contains(listed(faults), whole) || c.more && !hasError(faults) {
			t.Errorf("%s %s: a person has to look: want %v\n%s", c.ask, c.answer, c.more, listed(faults))
		}
	}
}

// Before an exchange that ends a talk, another may do so, too. One that answers what the guest asked back is kept.
func TestGoodbyeOfSeveralExchanges(t *testing.T) {
	t.Parallel()
	const talk = "Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nBen: %s\n\nAnn: I think we went through all of it.\n\nBen: Thanks, I enjoyed it.\n\nAnn: Thank you, Ben.\n\nBen: Bye.\n"
	for said, want := range map[string]int{"For the horses.": 2, "For the horses. Have you got all you need?": 3} {
		i, faults := Read("talk.txt", []byte(strings.Replace(talk, "%s", said, 1)), Cast{})
		if i == nil || len(flatten(i)) != want {
			t.Errorf("%s: want %d turns\n%s%s", said, want, outline(i), listed(faults))
		}
	}
}

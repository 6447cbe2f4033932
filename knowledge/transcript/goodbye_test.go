package transcript

import (
	"strings"
	"testing"
)

// How a conversation ends is dropped when the answer is nothing but pleasantries, and kept whole when it says more.
func TestGoodbye(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		ask, answer string
		dropped     bool
	}{
		{"Thank you, Ben.", "You're welcome.", true},
		{"Thank you so much for your time.", "Thank you so much for having me, Ann. Take care!", true},
		{"Ben, it was a pleasure.", "Likewise. Thanks, Ann \u2013 bye.", true},
		{"Thanks for being here.", "My pleasure.", true},
		{"Thank you.", "Thank you. And the rye will be back.", false},
		{"Thank you.", "You're welcome. Come back in June.", false},
		{"Thank you. Will there be rye?", "Thank you.", false},
		{"Tell me about the mill.", "Thank you.", false},
		{"Herr Marsch, vielen Dank für das Gespräch.", "Ich danke Ihnen.", true},
		{"Vielen Dank.", "Bitte. Der Roggen kommt wieder.", false},
		{"Merci beaucoup.", "Merci à vous !", true},
		{"Muchas gracias por su tiempo.", "A ti. Un placer.", true},
		{"Obrigado pela conversa.", "Obrigado eu.", true},
		{"Grazie mille.", "Grazie a voi.", true},
		{"Hartelijk dank.", "Graag gedaan.", true},
		{"Tack för att du kom.", "Tack själv.", true},
		{"Tak for snakken.", "Selv tak.", true},
		{"Kiitos haastattelusta.", "Kiitos kutsusta.", true},
		{"Köszönöm a beszélgetést.", "Én köszönöm.", true},
		{"Děkuji za rozhovor.", "Také děkuji.", true},
		{"Dziękuję za rozmowę.", "Ja również dziękuję.", true},
		{"Vă mulțumesc.", "Cu plăcere.", true},
		{"Çok teşekkür ederim.", "Rica ederim.", true},
		{"Terima kasih.", "Sama-sama.", true},
		{"Cảm ơn anh.", "Không có gì.", true},
		{"Спасибо за беседу.", "Спасибо вам!", true},
		{"شكرا لك.", "شكرا لكم.", true},
		{"谢谢您接受采访\u3002", "谢谢\uff0c不客气\u3002", true},
		{"谢谢您接受采访\u3002", "谢谢\uff0c明年再种黑麦\u3002", false},
		{"ありがとうございました\u3002", "こちらこそ\u3001ありがとうございました\u3002", true},
		{"감사합니다.", "천만에요.", true},
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
		if said := strings.Contains(listed(faults), "only end the conversation"); said != c.dropped {
			t.Errorf("%s %s: the warning is said: %v\n%s", c.ask, c.answer, said, listed(faults))
		}
	}
}

package transcript

// exchange is one question with its answer, as it was said.
type exchange struct{ question, answer string }

// english, german … are the same four exchanges. Each shape below writes them down in its own way.
var (
	english = []exchange{
		{"Why did you plant rye on this farm?", "It stands the cold, and it asks for little."},
		{"What came after the rye?", "Oats, for the horses. They eat a great deal in winter."},
		{"Tell me about the bad years.", "There were two. Who would not remember them? We sold the mill, and my brother left for the city."},
		{"Would you do it all again?", "Yes."},
	}
	german = []exchange{
		{"Warum haben Sie hier Roggen gepflanzt?", "Er verträgt die Kälte und verlangt nicht viel."},
		{"Was kam nach dem Roggen?", "Hafer für die Pferde. Die fressen im Winter eine Menge."},
		{"Erzählen Sie von den schlechten Jahren.", "Es gab zwei. Wer würde sich nicht daran erinnern? Wir haben die Mühle verkauft, und mein Bruder ging in die Stadt."},
		{"Würden Sie es wieder tun?", "Ja."},
	}
	french = []exchange{
		{"Pourquoi avez-vous semé du seigle ici ?", "Il supporte le froid et il demande peu."},
		{"Qu’est-ce qui est venu après le seigle ?", "L’avoine, pour les chevaux. Ils mangent beaucoup en hiver."},
		{"Parlez-nous des mauvaises années.", "Il y en a eu deux. Qui ne s’en souviendrait pas ? Nous avons vendu le moulin, et mon frère est parti en ville."},
		{"Le referiez-vous ?", "Oui."},
	}
	spanish = []exchange{
		{"¿Por qué sembró centeno aquí?", "Aguanta el frío y pide poco."},
		{"¿Qué vino después del centeno?", "Avena, para los caballos. Comen mucho en invierno."},
		{"Hábleme de los años malos.", "Hubo dos. ¿Quién no los recordaría? Vendimos el molino, y mi hermano se fue a la ciudad."},
		{"¿Lo haría otra vez?", "Sí."},
	}
	russian = []exchange{
		{"Почему вы посеяли здесь рожь?", "Она выносит холод и мало просит."},
		{"Что было после ржи?", "Овёс, для лошадей. Зимой они едят очень много."},
		{"Расскажите о плохих годах.", "Их было два. Кто бы их не запомнил? Мы продали мельницу, а брат уехал в город."},
		{"Вы сделали бы это снова?", "Да."},
	}
	chinese = []exchange{
		{"你为什么在这里种黑麦\uff1f", "它耐寒\uff0c而且要求不高\u3002"},
		{"黑麦之后种了什么\uff1f", "燕麦\uff0c给马吃\u3002它们冬天吃得很多\u3002"},
		{"请讲讲那些坏年头\u3002", "有过两年\u3002谁会不记得呢\uff1f我们卖了磨坊\uff0c我哥哥去了城里\u3002"},
		{"你还会再来一次吗\uff1f", "会的\u3002"},
	}
	japanese_ = []exchange{
		{"なぜここにライ麦を植えたのですか\u3002", "寒さに強く\u3001手がかからないからです\u3002"},
		{"ライ麦のあとは何を植えましたか\uff1f", "馬のための燕麦です\u3002冬にたくさん食べますから\u3002"},
		{"悪い年について教えてください\u3002", "二度ありました\u3002忘れられる人がいるでしょうか\uff1f水車小屋を売り\u3001兄は町へ出ました\u3002"},
		{"もう一度やりますか\uff1f", "はい\u3002"},
	}
	arabic = []exchange{
		{"لماذا زرعت الشيلم هنا\u061f", "لأنه يتحمل البرد ولا يطلب الكثير."},
		{"ماذا جاء بعد الشيلم\u061f", "الشوفان\u060c من أجل الخيل. فهي تأكل كثيرا في الشتاء."},
		{"حدثنا عن السنوات السيئة.", "كانت سنتين. من لا يتذكرهما\u061f بعنا الطاحونة\u060c ورحل أخي إلى المدينة."},
		{"هل تفعلها مرة أخرى\u061f", "نعم."},
	}
)

package transcript

import "testing"

// Who speaks, where a file names them in full once, by a letter, or in a script without capitals.
func TestWhoSpeaks(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{"names in full, then their first letters", "# On grain\n\n**Gazette: Why rye?**\n\nRuth: It stands the cold.\n\n**G: And oats?**\n\nR: For the horses.\n\n**G: And corn?**\n\nR: Never.\n\n**G: And wheat?**\n\nR: Too dear.\n",
			"On grain: Gazette asks Ruth\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  Too dear.\n", ""},
		{"letters of those who answer, and a name in full", "# On grain\n\n**1.- Why rye?**\n\nRuth.- It stands the cold.\n\nK.- And it feeds us.\n\n**2.- And oats?**\n\nR.- For the horses.\n\n**3.- And corn?**\n\nK.- Never.\n\nR.- Who would eat that?\n",
			"On grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n  And it feeds us.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n  Who would eat that?\n", ""},
		{"who is called by name answers, and who answers what stands above", "# 밭\n\n오늘 두 분과 함께 이야기를 나누게 되어 기쁩니다. 먼저 자기 소개를 부탁드려도 될까요?\n\n- **하늘:** 저는 밀을 기르는 하늘이라고 합니다. 밭은 강 옆에 있어요.\n\n- **바다:** 저는 귀리를 기르는 바다라고 합니다. 밭은 산 아래에 있어요.\n\n- **구름:** 하늘님은 왜 밀을 기르시나요?\n\n- **하늘:** 추위를 잘 견디기 때문이죠. 왜 아니겠어요?\n\n- **바다:** 저도 그렇게 생각해요.\n\n- **구름:** 바다님께 여쭤볼게요. 귀리는 어떤가요?\n\n- **바다:** 말이 먹습니다.\n\n- **하늘:** 우리도 먹어요.\n",
			"밭: 구름 asks 하늘, 바다\nintro 오늘 두 분과 함께 이야기를 나누게 되어 기쁩니다. 먼저 자기 소개를 부탁드려도 될까요?\nintro 저는 밀을 기르는 하늘이라고 합니다. 밭은 강 옆에 있어요.\nintro 저는 귀리를 기르는 바다라고 합니다. 밭은 산 아래에 있어요.\n? 하늘님은 왜 밀을 기르시나요?\n  추위를 잘 견디기 때문이죠. 왜 아니겠어요?\n  저도 그렇게 생각해요.\n? 바다님께 여쭤볼게요. 귀리는 어떤가요?\n  말이 먹습니다.\n  우리도 먹어요.\n", ""},
		{"hosts hand over to a guest, who asks back", "Ann: What did you do all week?\n\nCleo: I baked, and then I went down to the river. Let us hear our guest, Berta, go ahead.\n\nBerta: I mill rye. Who does not?\n\nCleo: Many of us do not, and most of them live in the town by now.\n\nBerta: Do they bake?\n\nAnn: They buy it, since the ovens were taken down when the houses were sold.\n\nBerta: Who sold them?\n",
			"Interview with Berta: Ann, Cleo asks Berta\n? What did you do all week? I baked, and then I went down to the river. Let us hear our guest, Berta, go ahead.\n  I mill rye. Who does not?\n? Many of us do not, and most of them live in the town by now.\n  Do they bake?\n? They buy it, since the ovens were taken down when the houses were sold.\n  Who sold them?\n", ""},
		{"a word of the answer with the pronoun turned", "**Ann:** Who ground it?\n\n**Ben:** My uncle, and I carried the flour home in my cart.\n\n**Ann:** In your cart!\n\n**Ben:** It was heavy.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Who ground it?\n  My uncle, and I carried the flour home in my cart.\n  It was heavy.\n? And oats?\n  For the horses.\n", "\u201cIn your cart!\u201d asks nothing, so it was taken for thrown in"},
		{"a comment on what was said, where somebody shows to listen", "**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** That sounds hard.\n\n**Ben:** It is.\n\n**Ann:** Right.\n\n**Ben:** And it rains.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n  It is.\n  And it rains.\n? And oats?\n  For the horses.\n", "\u201cThat sounds hard.\u201d was only thrown in"},
		{"a comment in an edited talk", "**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** That sounds hard.\n\n**Ben:** It is.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n? That sounds hard.\n  It is.\n? And oats?\n  For the horses.\n", "asks nothing"},
	})
}

package transcript

import "testing"

// The source of a page of a wiki: pictures within lines, words in bold, words for the program.
func TestSourceOfAWiki(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{"a picture before each question", "'''Ben Marsh''' grows rye on [[the hill]].\n\n__TOC__\n\n[[File:barn.png|20px]] '''The Barn:''' '''Why rye?'''\n\n'''Ben Marsh:''' It stands the cold, that's ''all''.\n\n[[File:barn.png|20px]] '''The Barn:''' '''And oats?'''\n\n'''Ben Marsh:''' For the horses.\n\n[[File:barn.png|20px]] '''The Barn:''' '''And corn?'''\n\n'''Ben Marsh:''' Never.\n",
			"Interview with Ben Marsh: The Barn asks Ben Marsh\nintro Ben Marsh grows rye on the hill.\n? Why rye?\n  It stands the cold, that's all.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "image"},
	})
}

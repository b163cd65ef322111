package generator

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// mostOfEssences is what the essences of a page's numbers may add to it, in
// bytes as a server sends them.
const mostOfEssences = 5 * 1000

var essences = regexp.MustCompile(`(?s)<template id="numbers".*?</template>`)

func TestEssencesWeighLittle(t *testing.T) {
	heaviest, on := 0, ""
	for name, data := range realFiles(t) {
		if !strings.HasSuffix(name, "index.html") {
			continue
		}
		without := essences.ReplaceAll(data, nil)
		if bytes.Equal(without, data) {
			t.Errorf("%s brings no essences along", name)
		}
		if added := gzipped(t, data) - gzipped(t, without); added > heaviest {
			heaviest, on = added, name
		}
	}
	if heaviest > mostOfEssences {
		t.Errorf("the essences of %s weigh %d bytes, more than %d", on, heaviest, mostOfEssences)
	}
	t.Logf("%s: %d bytes", on, heaviest)
}

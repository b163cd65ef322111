package hosting

import (
	"fmt"
	"strings"
)

// HeadersName is the file that Netlify, Cloudflare Pages and others of their
// kind read. It lies at the root of a site.
const HeadersName = "_headers"

// Headers writes _headers. These hosts revalidate pages by themselves and join
// the values of a header that two rules give, so each header has one rule for
// any file, and the types that every host knows are left out. A report in one file
// therefore cannot have its own policy there, and would be shown without its style:
// it is saved, and opened from the reader's disk.
func Headers() []byte {
	var b strings.Builder
	b.WriteString("/*\n")
	for _, h := range Security(Policy) {
		fmt.Fprintf(&b, "  %s: %s\n", h.Name, h.Value)
	}
	fmt.Fprintf(&b, "/%s*\n  Content-Disposition: attachment\n", Singles)
	for _, folder := range lasting {
		fmt.Fprintf(&b, "/%s*\n  Cache-Control: %s\n", folder, Lasting)
	}
	for _, t := range Types() {
		if !t.Known {
			fmt.Fprintf(&b, "/*.%s\n  Content-Type: %s\n", t.Extension, t.Media)
		}
	}
	return []byte(b.String())
}

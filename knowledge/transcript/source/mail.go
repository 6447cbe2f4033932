package source

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// mailHead is a line that only a letter has as programs keep it: one says how its words are packed, others which way it came.
var mailHead = block.Express(`(?im)^(?:Content-Transfer-Encoding:\s*(?:quoted-printable|base64)|Content-Type:\s*(?:multipart/|text/html)|MIME-Version:\s*1|Received:\s*(?:from|by)\s|Return-Path:\s*<)`)

var errBrokenMail = errors.New("this letter is broken off or damaged; save it again, or copy its text into a .txt file, and import that")

// isPackedMail says that bytes are a letter as programs keep it, in parts, with its characters written in others, or with
// lines in its head that nobody reads.
func isPackedMail(raw []byte) bool {
	head, _, found := bytes.Cut(bytes.ReplaceAll(raw[:min(len(raw), 32<<10)], []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !found || !mailHead.MatchString(string(head)) {
		return false
	}
	message, err := mail.ReadMessage(bytes.NewReader(append(head, "\n\n"...)))
	return err == nil && message.Header.Get("From") != ""
}

// unpackMail returns the page that a letter holds, or its plain text below its head when it holds none.
func unpackMail(r *about.File, raw []byte) ([]byte, error) {
	message, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return nil, errBrokenMail
	}
	var words mailWords
	if err := words.read(textproto.MIMEHeader(message.Header), message.Body, 0); err != nil {
		return nil, errBrokenMail
	}
	header := func(key string) string {
		value := message.Header.Get(key)
		if decoded, err := new(mime.WordDecoder).DecodeHeader(value); err == nil {
			return decoded
		}
		return value
	}
	if len(words.page) > 0 {
		r.Meta.Letter(header("From"), header("To"), header("Subject"))
		return words.page, nil
	}
	head := "From: " + header("From") + "\nTo: " + header("To") + "\nSubject: " + header("Subject") + "\n\n"
	return append([]byte(head), words.plain...), nil
}

// mailWords are the words of a letter as its parts hold them.
type mailWords struct{ page, plain []byte }

// maxParts is how deep the parts of a letter may lie in each other.
const maxParts = 5

// read takes the words out of a part and of the parts in it.
func (w *mailWords) read(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && depth < maxParts {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			part, err := parts.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			if err := w.read(part.Header, part, depth+1); err != nil {
				return err
			}
		}
	}
	if kind != "text/plain" && kind != "text/html" || strings.HasPrefix(header.Get("Content-Disposition"), "attachment") {
		return nil
	}
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	text, err := io.ReadAll(io.LimitReader(body, about.MaxBytes))
	if err != nil {
		return err
	}
	if kind == "text/html" {
		w.page = append(w.page, text...)
	} else {
		w.plain = append(w.plain, text...)
	}
	return nil
}

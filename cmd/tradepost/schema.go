package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tradepost/generator"
	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/schema"
	"tradepost/generator/trade"
)

func newSchema(c *command) *cobra.Command {
	var lang string
	var check bool
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Let text editors complete and explain the keys of data files",
		Long: `Schema writes a JSON Schema for each kind of data file into .tradepost/, and
.taplo.toml, which names them. Text editors with Even Better TOML (VS Code) or
taplo then complete keys, words and the ids of the site while you type, explain
them, and mark mistakes. Run it again when partners, places or sources were added;
a .taplo.toml of your own is never overwritten.`,
		Example: `  tradepost schema
  tradepost schema --in zh   explain keys in Chinese only
  tradepost schema --check   tell whether the schemas are up to date`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return c.schema(trade.Lang(lang), check) },
	}
	cmd.Flags().StringVar(&lang, "in", "", "explain in this language only (default: in those of the site)")
	cmd.Flags().BoolVar(&check, "check", false, "write nothing, fail unless the schemas are up to date")
	c.completeLanguages(cmd, "in", schema.Languages)
	return cmd
}

func (c *command) schema(lang trade.Lang, check bool) error {
	var languages []trade.Lang
	if lang != "" {
		if !slices.Contains(schema.Languages(), lang) {
			return c.wrong(diag.Say("no schema speaks \"{lang}\": --in is one of {languages}", diag.Args{"lang": string(lang), "languages": listed(schema.Languages())}))
		}
		languages = []trade.Lang{lang}
	}
	site, err := c.begunSite()
	if err != nil {
		return err
	}
	records, problems, err := generator.Read(site)
	if err != nil {
		return err
	}
	if check {
		return c.checkSchemas(site, records, languages)
	}
	files := schema.Of(records, languages)
	schemas := len(files)
	own, foreign := ownTaplo(site)
	if foreign == "" {
		files = append(files, schema.Taplo())
	}
	written, err := edit.Write(c.dir, files)
	if err != nil {
		return err
	}
	if problems.HasErrors() {
		fmt.Fprintln(c.stderr, c.say(diag.Say("some files have mistakes, and the schemas may lack what these define: see 'tradepost check'")))
	}
	if len(written) == 0 {
		fmt.Fprintln(c.stdout, c.say(diag.Say("the {n} schemas in {folder} are up to date", diag.Args{"n": schemas, "folder": schema.Folder})))
	} else {
		fmt.Fprintln(c.stdout, c.say(diag.Say("wrote {files}", diag.Args{"files": diag.List(written)})))
	}
	if foreign != "" && !schema.TaploNames(own) {
		fmt.Fprintf(c.stderr, "%s\n\n%s", c.say(diag.Say("{file} is yours and stays as it is; add this to it, so that text editors find the schemas:", diag.Args{"file": foreign})), schema.TaploRules())
	}
	return nil
}

// ownTaplo is a configuration of taplo that we did not write, with its name. One
// without a dot would no longer be read if ours lay beside it.
func ownTaplo(site fs.FS) (file []byte, name string) {
	for _, name := range []string{schema.TaploFile, strings.TrimPrefix(schema.TaploFile, ".")} {
		if file, err := fs.ReadFile(site, name); err == nil {
			if schema.TaploIsOurs(file) {
				return nil, ""
			}
			return file, name
		}
	}
	return nil, ""
}

// checkSchemas tells which files are not as they would be written now.
func (c *command) checkSchemas(site fs.FS, records trade.Records, languages []trade.Lang) error {
	if languages == nil {
		if now, err := fs.ReadFile(site, schema.Of(records, nil)[0].Path); err == nil {
			languages = schema.LanguagesOf(now)
		}
	}
	files := schema.Of(records, languages)
	own, foreign := ownTaplo(site)
	if foreign == "" {
		files = append(files, schema.Taplo())
	}
	var problems diag.Problems
	outdated := func(file string, state, cure diag.Phrase) {
		problems.Error((&diag.Source{Name: file}).File(), "schema-outdated", diag.Args{"file": file, "state": state, "cure": cure})
	}
	for _, f := range files {
		now, err := fs.ReadFile(site, f.Path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			outdated(f.Path, diag.Say("is missing"), diag.Say("run 'tradepost schema'"))
		case err != nil:
			return err
		case string(now) != string(f.Data):
			outdated(f.Path, diag.Say("is not up to date"), diag.Say("run 'tradepost schema'"))
		}
	}
	if foreign != "" && !schema.TaploNames(own) {
		outdated(foreign, diag.Say("does not name all schemas"), diag.Say("run 'tradepost schema', which prints what to add"))
	}
	if len(problems) == 0 {
		fmt.Fprintln(c.stdout, c.say(diag.Say("the schemas in {folder} are up to date", diag.Args{"folder": schema.Folder})))
	}
	return c.report(problems)
}

// listed lists languages.
func listed(languages []trade.Lang) diag.List {
	all := make(diag.List, len(languages))
	for i, lang := range languages {
		all[i] = string(lang)
	}
	return all
}

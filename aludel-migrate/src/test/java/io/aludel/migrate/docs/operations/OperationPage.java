package io.aludel.migrate.docs.operations;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.lint.Finding;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Linter;
import io.aludel.migrate.lint.Severity;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.NamingConvention;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page on one operation, with what is written into it: the SQL of its example, and what the linter says of it.
 *
 * @param name the operation
 */
record OperationPage(String name) {
    private static final Pattern WRITTEN = Pattern.compile("(?s)(<!-- written -->\n).*?(<!-- /written -->)");
    private static final Map<String, Dialect> DATABASES = databases();

    private static Map<String, Dialect> databases() {
        Map<String, Dialect> databases = new LinkedHashMap<>();
        databases.put("PostgreSQL", Dialects.POSTGRESQL);
        databases.put("MariaDB", Dialects.MARIADB);
        databases.put("MySQL", Dialects.MYSQL);
        databases.put("SQLite", Dialects.SQLITE);
        databases.put("H2", Dialects.H2);
        return databases;
    }

    static Path folder() {
        return Snippets.root().resolve("docs/migrate/operations");
    }

    Path file() {
        return folder().resolve(name + ".md");
    }

    String text() throws IOException {
        return Files.readString(file());
    }

    /** The page with what a run writes into it today. */
    String rewritten() throws IOException {
        return WRITTEN.matcher(text()).replaceFirst("$1" + Matcher.quoteReplacement(written()) + "$2");
    }

    private String written() {
        Map<String, List<String>> scripts = new LinkedHashMap<>();
        DATABASES.forEach((database, dialect) -> {
            if (Examples.isFor(name, dialect)) {
                scripts.computeIfAbsent(script(dialect), any -> new ArrayList<>())
                        .add(database);
            }
        });
        StringBuilder text = new StringBuilder();
        scripts.forEach((script, databases) -> text.append("\n")
                .append(String.join(", ", databases))
                .append(script.startsWith("\n") ? ":\n" : " ")
                .append(script)
                .append('\n'));
        return text + "\n" + linted() + "\n";
    }

    /** The statements of the example, or why there are none. */
    private String script(Dialect dialect) {
        List<String> statements = new ArrayList<>();
        try {
            Examples.run(name, new Operations(new ScriptTarget(dialect, NamingConvention.DEFAULT, statements::add)));
        } catch (AludelException refusal) {
            return "cannot do this in a script:\n\n```text\n"
                    + refusal.getMessage().replaceAll("\\b" + dialect.name() + "\\b", "this database") + "\n```";
        }
        if (statements.isEmpty()) {
            return "have nothing to do.";
        }
        StringBuilder text = new StringBuilder("\n```sql\n");
        statements.forEach(
                statement -> text.append(statement.strip().replace("\t", "    ").replaceAll(" +\n", "\n"))
                        .append(";\n"));
        return text + "```";
    }

    private String linted() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        DATABASES.forEach((database, dialect) -> {
            for (Finding finding : findings(dialect)) {
                if (finding.severity() != Severity.ADVICE) {
                    List<String> where = found.computeIfAbsent(
                            "[" + finding.rule().code() + "](../linter.md#"
                                    + finding.rule().code().toLowerCase(Locale.ROOT) + ") "
                                    + finding.rule().name(),
                            any -> new ArrayList<>());
                    if (!where.contains(database)) {
                        where.add(database);
                    }
                }
            }
        });
        if (found.isEmpty()) {
            return "The linter has no objection to the example.";
        }
        StringBuilder text = new StringBuilder("Of the example on a large table that is in use the linter says:\n");
        found.forEach((rule, databases) -> text.append("\n- ")
                .append(rule)
                .append(" (")
                .append(String.join(", ", databases))
                .append(")"));
        return text.toString();
    }

    private List<Finding> findings(Dialect dialect) {
        try {
            return Linter.of(dialect, LintOptions.DEFAULT)
                    .lint(new RevisionScript(
                            RevisionSpec.of("aaaa"),
                            true,
                            "aaaa",
                            target -> Examples.run(name, new Operations(target)),
                            target -> {},
                            List.of()));
        } catch (AludelException refusal) {
            // The page has the refusal already.
            return List.of();
        }
    }
}

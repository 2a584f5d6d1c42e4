package io.aludel.migrate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.script.FileNames;
import io.aludel.migrate.script.SqlRevisionText;
import io.aludel.migrate.script.TextTemplate;
import io.aludel.schema.NamingConvention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a revision as a file of SQL for one dialect. Immutable, thread-safe. */
public final class SqlRevisionWriter {
    /**
     * The text of a file, with the words that any other may have. Besides them there are those of {@link FileNames#words}.
     *
     * <p><code>${header}</code> says which revision it is and what it follows.
     */
    public static final TextTemplate TEMPLATE = TextTemplate.of("""
            ${header}
            -- aludel: upgrade
            ${upgrade}
            -- aludel: downgrade
            ${downgrade}
            """, "the template of revisions in SQL");

    private final Dialect dialect;
    private final FileNames names;
    private final TextTemplate template;
    private final NamingConvention naming;

    /**
     * A writer.
     *
     * @param naming names constraints and indexes that have no name
     */
    public SqlRevisionWriter(Dialect dialect, FileNames names, TextTemplate template, NamingConvention naming) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.names = requireNonNull(names, "names");
        this.template = requireNonNull(template, "template");
        this.naming = requireNonNull(naming, "naming");
    }

    /** Where the file of a revision belongs below the folder of revisions. */
    public Path path(MigrationScript script) {
        return Path.of(names.path(script.id(), message(script)) + ".sql");
    }

    /** The text of a revision. */
    public String source(MigrationScript script) {
        Part upgrade = new Part(dialect, naming, new ArrayList<>())
                .fill(script.upgrade().ops());
        Part downgrade = new Part(dialect, naming, new ArrayList<>())
                .fill(script.downgrade().ops());
        boolean transactional = script.transactional() && !upgrade.outside && !downgrade.outside;
        Map<String, String> words = new LinkedHashMap<>(names.words(script.id(), message(script)));
        words.put("message", message(script));
        words.put("down", String.join(", ", script.down()));
        words.put("dialect", dialect.name());
        words.put("header", header(script, transactional));
        words.put("upgrade", SqlRevisionText.statements(upgrade.statements));
        words.put("downgrade", SqlRevisionText.statements(downgrade.statements));
        return template.fill(words);
    }

    private static String message(MigrationScript script) {
        return script.message() == null ? "" : script.message();
    }

    private static String header(MigrationScript script, boolean transactional) {
        RevisionSpec spec =
                new RevisionSpec(script.id(), script.down(), script.labels(), script.dependsOn(), message(script));
        return SqlRevisionText.header(spec, transactional);
    }

    /** The statements of one direction, and whether some of them refuse a transaction; a file has one for all or none. */
    private static final class Part extends ScriptTarget {
        private final List<String> statements;
        private boolean outside;

        Part(Dialect dialect, NamingConvention naming, List<String> statements) {
            super(dialect, naming, statements::add);
            this.statements = statements;
        }

        Part fill(List<MigrationOp> ops) {
            Operations operations = new Operations(this);
            try {
                ops.forEach(operations::invoke);
            } catch (MigrationException e) {
                throw e.code() == ErrorCode.UNSUPPORTED_OPERATION && !dialect().has(Feature.ADD_CONSTRAINT)
                        ? copies(e)
                        : e;
            }
            return this;
        }

        private MigrationException copies(MigrationException refusal) {
            String what =
                    String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
            return new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "this change takes a copy of the whole table on "
                            + dialect().name()
                            + ", which a file of SQL cannot say beforehand, since it does not know the table: " + what
                            + "\n  Write this revision as a class, which reads the table and copies it: revision without --sql."
                            + "\n  Nothing was written.",
                    refusal);
        }

        @Override
        public void outsideTransaction(Runnable work) {
            outside = true;
            super.outsideTransaction(work);
        }
    }
}

package io.aludel.migrate.cli;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.schema.Table;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What revisions in Java hear from the command line, online and in scripts. */
class ArgumentsTest {
    @TempDir
    Path folder;

    private Program program = new Program();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    /** Data only for those who ask for it; a word about where it runs. */
    @Revision(id = "1975ea83b712", message = "create notes")
    static final class CreateNotes implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table notes = op.createTable("notes", column("note", TEXT));
            if (op.arguments().isOn("data")) {
                op.bulkInsert(
                        notes,
                        List.of(Map.of("note", op.arguments().value("note").orElse("sample"))));
            }
            if (op.arguments().database() != null) {
                op.bulkInsert(
                        notes, List.of(Map.of("note", "in " + op.arguments().database())));
            }
            if (op.arguments().tag() != null) {
                op.bulkInsert(
                        notes, List.of(Map.of("note", "for " + op.arguments().tag())));
            }
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("notes");
        }
    }

    @BeforeEach
    void index() throws IOException {
        program = Program.in(folder, "none");
        program.write(JavaRevisions.INDEX, CreateNotes.class.getName() + "\n");
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private List<String> notes(String file) {
        try (Engine engine = Engine.create("sqlite:" + folder.resolve(file));
                Connection connection = engine.connect()) {
            return connection.execute(text("SELECT note FROM notes")).all().stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
        }
    }

    @Test
    void dataIsMigratedWhereItIsAskedFor() {
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nmodel=\n");
        program.run("upgrade");
        assertThat(notes("app.db")).isEmpty();
        program.run("downgrade", "base");
        program.run("upgrade", "-x", "data=true", "-x", "note=hello");
        assertThat(notes("app.db")).containsExactly("hello");
        program.run("downgrade", "base");
        program.run("upgrade", "-x", "data", "--tag", "release 7");
        assertThat(notes("app.db")).containsExactly("sample", "for release 7");
    }

    @Test
    void theFileCanSayIt() {
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nx.data=true\nx.note=from the file\n");
        program.run("upgrade");
        assertThat(notes("app.db")).containsExactly("from the file");
        program.run("downgrade", "base");
        program.run("upgrade", "-x", "data=false");
        assertThat(notes("app.db")).isEmpty();
    }

    @Test
    void theModelIsNotLoadedToLook() {
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nmodel=com.acme.Missing#metadata");
        assertThat(program.run("heads").code()).isZero();
        assertThat(program.run("history", "-i").code()).isZero();
        assertThat(program.run("current").code()).isZero();
        assertThat(program.run("upgrade").err()).contains("the model com.acme.Missing#metadata is not there");
    }

    @Test
    void aScriptHearsTheSame() {
        program.settings("url=sqlite:" + folder.resolve("app.db"));
        assertThat(program.run("upgrade", "--sql", "-x", "data", "--tag", "May").out())
                .contains("INSERT INTO notes (note) VALUES ('sample')", "INSERT INTO notes (note) VALUES ('for May')");
    }

    @Test
    void aRevisionKnowsWhichDatabaseItRunsIn() {
        program.settings("databases=one,two\none.url=sqlite:" + folder.resolve("one.db") + "\ntwo.url=sqlite:"
                + folder.resolve("two.db") + "\ntwo.x.data=yes\n");
        assertThat(program.run("upgrade").code()).isZero();
        assertThat(notes("one.db")).containsExactly("in one");
        assertThat(notes("two.db")).containsExactly("sample", "in two");
    }

    @Test
    void databasesCanHavePackagesOfTheirOwn() {
        program.settings(
                "one.url=sqlite:" + folder.resolve("one.db") + "\none.packages=io.aludel.migrate.cli\ntwo.url=sqlite:"
                        + folder.resolve("two.db") + "\ntwo.packages=com.acme\n");
        assertThat(program.run("heads", "-n", "one").out()).isEqualTo("<base> -> 1975ea83b712 (head), create notes\n");
        assertThat(program.run("heads", "-n", "two").out()).isEmpty();
    }
}

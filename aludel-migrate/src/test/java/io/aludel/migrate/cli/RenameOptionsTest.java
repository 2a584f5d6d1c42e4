package io.aludel.migrate.cli;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rename is asked for on a terminal, said on the command line, or refused. */
class RenameOptionsTest {
    static MetaData model = new MetaData();

    @TempDir
    private Path folder;

    private Program program = new Program();

    @BeforeEach
    void prepare() {
        program = Program.in(folder, RenameOptionsTest.class.getName() + "#model");
        model = users("name");
        program.run("revision", "--autogenerate", "--sql", "-m", "create users", "--rev-id", "aaaa1111");
        program.run("upgrade");
        model = users("full_name");
    }

    private static MetaData users(String name) {
        MetaData metadata = new MetaData();
        Table.of("users", metadata, column("id", BIGINT).primaryKey(), column(name, VARCHAR(50)));
        return metadata;
    }

    private Outcome revise(String... more) {
        List<String> all =
                new ArrayList<>(List.of("revision", "--autogenerate", "--sql", "-m", "names", "--rev-id", "bbbb2222"));
        all.addAll(List.of(more));
        return program.run(all.toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("sql/bbbb2222_names.sql"));
    }

    @Test
    void whatNobodyCanAnswerEndsWithThreeAndWritesNothing() throws IOException {
        Outcome outcome = revise();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith("FAILED: MIG-3301: ")
                .contains("users.name -> full_name", "--rename users.name=full_name", "--drop users.name");
        try (Stream<Path> files = Files.list(folder.resolve("sql"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(revise("--no-input").code()).isEqualTo(3);
    }

    @Test
    void theCommandLineSaysIt() throws IOException {
        assertThat(revise("--rename", "users.name=full_name").code()).isZero();
        assertThat(written()).contains("ALTER TABLE users RENAME COLUMN name TO full_name");
    }

    @Test
    void somebodyAnswers() throws IOException {
        List<String> questions = new ArrayList<>();
        program.asking(question -> {
            questions.add(question);
            return Optional.of(true);
        });
        assertThat(revise().code()).isZero();
        assertThat(questions).containsExactly("Was the column users.name renamed to full_name?");
        assertThat(written()).contains("RENAME COLUMN name TO full_name");
    }

    @Test
    void whatIsDroppedGoes() throws IOException {
        assertThat(revise("--drop", "users.name").code()).isZero();
        assertThat(written()).contains("ADD COLUMN full_name", "DROP COLUMN name");
    }

    @Test
    void aMisspeltNameWritesNothing() {
        Outcome outcome = revise("--rename", "users.nmae=full_name");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("MIG-3701", "Did you mean 'users.name'?");
    }

    @Test
    void rowsAreThereAfterwards() {
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("app.db"))) {
            insert(engine);
            revise("--rename", "users.name=full_name");
            assertThat(program.run("upgrade").code()).isZero();
            try (var connection = engine.connect()) {
                assertThat(connection
                                .execute(text("SELECT full_name FROM users"))
                                .all())
                        .hasSize(1);
            }
        }
    }

    private static void insert(Engine engine) {
        try (var connection = engine.connect()) {
            connection.execute(text("INSERT INTO users VALUES (1, 'ada')"));
            connection.commit();
        }
    }
}

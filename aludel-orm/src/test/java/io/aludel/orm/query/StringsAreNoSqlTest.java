package io.aludel.orm.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A string does not compile where a session takes SQL: one error, at the string. {@code text(..)} and {@code literalSql(..)} are the doors. */
class StringsAreNoSqlTest {
    private static final String FRAME = """
            import static io.aludel.orm.Load.*;
            import static io.aludel.sql.Sql.*;
            import io.aludel.orm.Session;
            import io.aludel.orm.relate.model.*;
            import java.util.List;

            class Timetable {
                static void use(Session session, String given) {
                    %s
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            session.execute("DELETE FROM station");
            session.scalars("SELECT code FROM station");
            session.scalar("SELECT count(*) FROM station");
            session.execute(select(Station.class).where(given));
            session.execute(select(Station.class).where("code = 'M'"));
            session.execute(select(Station.class).orderBy(given));
            session.execute(select(Station.class).join("departures"));
            session.execute(select(Station.class).options(selectinload("departures")));
            session.execute(select(Station.class).options(withLoaderCriteria(Station.class, "capacity > 1")));
            session.execute(select(Station_.code).where(Station_.departures.any("minutes > 1")));
            session.execute(update(Station.class).set(Station_.capacity, "capacity + 1").allRows());
            session.execute(delete(Station.class).where("1 = 1"));
            session.execute(select(Station_.code).groupBy("code").having("count(*) > 1"));
            """)
    void javacRefusesTheString(String mistake) {
        List<Diagnostic<? extends JavaFileObject>> errors = errors(mistake);
        assertThat(errors).as("%s", errors).isNotEmpty();
        Diagnostic<? extends JavaFileObject> error = errors.get(0);
        assertThat(error.getMessage(Locale.ENGLISH)).contains("String");
        assertThat(error.getLineNumber())
                .isEqualTo(FRAME.substring(0, FRAME.indexOf("%s")).lines().count());
    }

    @Test
    void theDoorsAreNamed() {
        assertThat(errors("""
                session.execute(text("SELECT code FROM station WHERE code = :code").bind("code", given)).all();
                session.execute(select(Station.class).where(Station_.code.eq(given)).orderBy(Station_.code)).all();
                session.execute(select(Station.class).options(selectinload(Station_.departures))).all();
                """)).isEmpty();
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String statements) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String source = FRAME.formatted(statements);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Timetable.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        String modules = System.getProperty("jdk.module.path");
        String path = System.getProperty("java.class.path") + (modules == null ? "" : File.pathSeparator + modules);
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        null,
                        found,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", path),
                        null,
                        List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}

package io.aludel.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mistakes in statements that javac finds, each with what it says: one error, at the mistake, in words that name the types. Code around
 * them compiles.
 */
class CompileErrorsTest {
    private static final String FRAME = """
            import static io.aludel.sql.Sql.*;
            import static io.aludel.type.SqlTypes.*;
            import io.aludel.engine.Connection;
            import io.aludel.schema.*;
            import io.aludel.sql.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;

            class Shop {
                static final MetaData METADATA = new MetaData();
                static final Table BOOKS = Table.of("books", METADATA, column("id", BIGINT).primaryKey(),
                        column("title", VARCHAR(200)).notNull(), column("price", NUMERIC(10, 2)), column("sold", DATE));
                static final TableExpr b = table(BOOKS);
                static final NumberExpr<Long> id = b.number("id", Long.class);
                static final TextExpr title = b.text("title");
                static final NumberExpr<BigDecimal> price = b.number("price", BigDecimal.class);
                static final TemporalExpr<LocalDate> sold = b.temporal("sold", LocalDate.class);

                record Offer(String title, BigDecimal price) {}

                static void use(Connection connection) {
                    %s
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            price.eq("cheap");                                                | String cannot be converted to
            title.eq(5);                                                      | no suitable method found for eq(int)
            id.eq(title);                                                     | TextExpr cannot be converted to
            id.in(List.of("1", "2"));                                         | String
            title.plus("x");                                                  | cannot find symbol
            price.like("1%");                                                 | cannot find symbol
            sold.gt("2026-01-01");                                            | String cannot be converted to
            id.between(1L, "9");                                              | String cannot be converted to
            select(title).where(title);                                       | no suitable method found for where(io.aludel.sql.TextExpr)
            select(title).where(price.plus(BigDecimal.ONE));                  | no suitable method found for where(io.aludel.sql.NumberExpr<java.math.BigDecimal>)
            Select2<String, Long> wrong = select(title, price);               | BigDecimal
            String wrong = connection.execute(select(price)).one();           | BigDecimal
            connection.execute(select(title, price)).map((String t) -> t);    | cannot infer type-variable(s) R
            connection.execute(select(price, title)).map(Offer::new).all();   | Offer
            insert(BOOKS).set(title, 5);                                      | int
            update(BOOKS).set(price, title);                                  | TextExpr
            select(title).where(id.in(select(title)));                        | String
            union(select(title), select(price));                              | BigDecimal
            select(coalesce(price, title));                                   | TextExpr
            select("title");                                                  | String
            select(title).orderBy("title");                                   | String
            select(title).where("title = 'x'");                               | String
            select(title).groupBy("title");                                   | String
            select(title).groupBy(title).having("count(*) > 1");              | String
            select(title).from("books, users");                               | String
            select(title).join(b, "1 = 1");                                   | String
            update(BOOKS).set(price, BigDecimal.ONE).where("1 = 1");          | String
            update(BOOKS).set(price, "price + 1");                            | String
            delete(BOOKS).where("1 = 1");                                     | String
            connection.execute("DELETE FROM books");                          | String
            connection.scalar("SELECT count(*) FROM books");                  | String
            title.eq(title).and("1 = 1");                                     | String
            not("1 = 1");                                                     | String
            exists("SELECT 1");                                               | String
            price.in("SELECT 1");                                             | String
            """)
    void javacFindsTheMistake(String mistake, String says) {
        List<Diagnostic<? extends JavaFileObject>> errors = errors(mistake);
        assertThat(errors).as("%s", errors).hasSize(1);
        Diagnostic<? extends JavaFileObject> error = errors.get(0);
        assertThat(error.getMessage(Locale.ENGLISH)).contains(says);
        assertThat(error.getLineNumber()).isEqualTo(lineOfMistake());
    }

    @Test
    void theSameWithoutMistakesCompiles() {
        assertThat(errors("""
                Select2<String, BigDecimal> offers = select(title, price)
                        .where(price.lt(new BigDecimal("9")).and(sold.gt(LocalDate.of(2026, 1, 1))), id.in(List.of(1L, 2L)))
                        .orderBy(title);
                List<Offer> all = connection.execute(offers).map(Offer::new).all();
                connection.execute(update(BOOKS).set(price, price.plus(BigDecimal.ONE)).where(title.like("A%")));
                """)).isEmpty();
    }

    private static long lineOfMistake() {
        return FRAME.substring(0, FRAME.indexOf("%s")).lines().count();
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String statements) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String source = FRAME.formatted(statements);
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Shop.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        List<String> options = List.of(
                "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path") + modulePath());
        compiler.getTask(new StringWriter(), null, found, options, null, List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Maven runs these tests with the module's classes on the module path. */
    private static String modulePath() {
        String modules = System.getProperty("jdk.module.path");
        return modules == null ? "" : File.pathSeparator + modules;
    }
}

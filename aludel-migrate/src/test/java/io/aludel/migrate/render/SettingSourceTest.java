package io.aludel.migrate.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.mysql.MysqlOptions;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.sqlite.SqliteOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of single databases are written by the methods that make them. */
class SettingSourceTest {
    /** What is said by another method: {@code with}, {@code new DialectOption}, and one that wraps others. */
    private static final Set<String> OTHERWISE = Set.of("fillfactor", "table", "onlyMariadb");

    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            "a",
            String[].class,
            new String[] {"a", "b"},
            boolean.class,
            true,
            int.class,
            7,
            long.class,
            7L,
            Map.class,
            Map.of("a", "b"),
            SqlFragment.class,
            new RawSql("a > 0"));

    private final SettingSource source =
            new SettingSource(new OptionSource(fragment -> ((RawSql) fragment).sql())::value);

    static Stream<Method> methods() {
        return Stream.of(PostgresqlOptions.class, MysqlOptions.class, SqliteOptions.class)
                .flatMap(family -> Arrays.stream(family.getMethods()))
                .filter(method -> method.getReturnType() == DialectOption.class)
                .filter(method -> !OTHERWISE.contains(method.getName()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodIsWrittenForWhatItMakes(Method method) throws Exception {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(VALUES::get).toArray();
        DialectOption option = (DialectOption) method.invoke(null, arguments);
        assertThat(source.of(option).toString())
                .startsWith(method.getDeclaringClass().getName() + "." + method.getName() + "(");
    }

    @Test
    void argumentsAreWrittenAsTheMethodTakesThem() {
        assertThat(source.of(PostgresqlOptions.include("a", "b")).toString()).endsWith(".include(\"a\", \"b\")");
        assertThat(source.of(PostgresqlOptions.partitionOf("logs", "DEFAULT")).toString())
                .endsWith(".partitionOf(\"logs\", \"DEFAULT\")");
        assertThat(source.of(PostgresqlOptions.notValid()).toString()).endsWith(".notValid()");
        assertThat(source.of(MysqlOptions.autoIncrement(7)).toString()).endsWith(".autoIncrement(7L)");
        assertThat(source.of(PostgresqlOptions.fillfactor(70)).toString())
                .endsWith(".with(java.util.Map.of(\"fillfactor\", 70))");
    }

    @Test
    void whatOnlyMariadbUnderstandsSaysSo() {
        assertThat(source.of(MysqlOptions.onlyMariadb(MysqlOptions.engine("Aria")))
                        .toString())
                .endsWith(".onlyMariadb(io.aludel.dialect.mysql.MysqlOptions.engine(\"Aria\"))");
    }

    @Test
    void whatHasNoMethodIsWrittenAsItIs() {
        CodeBlock written = source.of(new DialectOption("cockroach", "locality", "GLOBAL"));
        assertThat(written.toString())
                .isEqualTo("new io.aludel.schema.DialectOption(\"cockroach\", \"locality\", \"GLOBAL\")");
        assertThat(source.of(new DialectOption("postgresql", "stored", false)).toString())
                .startsWith("new io.aludel.schema.DialectOption(");
    }
}
